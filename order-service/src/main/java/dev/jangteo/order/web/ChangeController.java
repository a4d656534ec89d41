package dev.jangteo.order.web;

import dev.jangteo.contracts.OrderId;
import dev.jangteo.order.Cancelling;
import dev.jangteo.order.Receiving;
import dev.jangteo.platform.security.Caller;
import dev.jangteo.platform.security.CurrentUser;
import dev.jangteo.platform.web.idempotency.Idempotent;
import dev.jangteo.platform.web.idempotency.RequestName;
import jakarta.validation.Valid;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What a customer, or an agent for them, asks for after the order. */
@RestController
@RequestMapping("/api/orders/{id}")
class ChangeController {
    private final OrderAccess access;
    private final Cancelling cancelling;
    private final Receiving receiving;

    ChangeController(OrderAccess access, Cancelling cancelling, Receiving receiving) {
        this.access = access;
        this.cancelling = cancelling;
        this.receiving = receiving;
    }

    @PostMapping("/cancellations")
    @Idempotent
    OrderView cancel(
            @CurrentUser Caller caller,
            @PathVariable OrderId id,
            RequestName name,
            @RequestBody @Valid CancellationRequest request) {
        var actor = access.actor(caller, id);
        return OrderView.of(cancelling.cancel(id, request.by(actor, name)));
    }

    @PostMapping("/returns")
    @Idempotent
    OrderView sendBack(
            @CurrentUser Caller caller,
            @PathVariable OrderId id,
            RequestName name,
            @RequestBody @Valid ReturnRequest request) {
        var actor = access.actor(caller, id);
        return OrderView.of(receiving.requestReturn(id, request.by(actor, name)));
    }

    @PostMapping("/purchase-confirmation")
    OrderView confirmPurchase(@CurrentUser Caller caller, @PathVariable OrderId id) {
        access.requireCustomer(caller, id);
        return OrderView.of(receiving.confirmPurchase(id));
    }
}
