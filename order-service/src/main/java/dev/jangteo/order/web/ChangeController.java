package dev.jangteo.order.web;

import dev.jangteo.contracts.OrderId;
import dev.jangteo.order.Cancelling;
import dev.jangteo.order.Receiving;
import dev.jangteo.platform.security.Caller;
import dev.jangteo.platform.security.CurrentUser;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What a customer, or an agent for them, asks for after the order. */
@RestController
@RequestMapping("/api/orders/{id}")
class ChangeController {
    private static final String KEY = "Idempotency-Key";

    private final OrderAccess access;
    private final Cancelling cancelling;
    private final Receiving receiving;

    ChangeController(OrderAccess access, Cancelling cancelling, Receiving receiving) {
        this.access = access;
        this.cancelling = cancelling;
        this.receiving = receiving;
    }

    @PostMapping("/cancellations")
    OrderView cancel(
            @CurrentUser Caller caller,
            @PathVariable OrderId id,
            @RequestHeader(KEY) @NotBlank @Size(max = 80) String idempotencyKey,
            @RequestBody @Valid CancellationRequest request) {
        var actor = access.actor(caller, id);
        return OrderView.of(cancelling.cancel(id, request.by(caller.userId(), actor, idempotencyKey)));
    }

    @PostMapping("/returns")
    OrderView sendBack(
            @CurrentUser Caller caller,
            @PathVariable OrderId id,
            @RequestHeader(KEY) @NotBlank @Size(max = 80) String idempotencyKey,
            @RequestBody @Valid ReturnRequest request) {
        var actor = access.actor(caller, id);
        return OrderView.of(receiving.requestReturn(id, request.by(caller.userId(), actor, idempotencyKey)));
    }

    @PostMapping("/purchase-confirmation")
    OrderView confirmPurchase(@CurrentUser Caller caller, @PathVariable OrderId id) {
        access.requireCustomer(caller, id);
        return OrderView.of(receiving.confirmPurchase(id));
    }
}
