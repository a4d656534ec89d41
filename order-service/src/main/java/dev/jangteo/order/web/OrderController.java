package dev.jangteo.order.web;

import dev.jangteo.contracts.OrderId;
import dev.jangteo.order.OrderHistory;
import dev.jangteo.order.OrderStatus;
import dev.jangteo.order.Ordering;
import dev.jangteo.platform.security.Caller;
import dev.jangteo.platform.security.CurrentUser;
import dev.jangteo.platform.web.Page;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/orders")
class OrderController {
    private final Ordering ordering;
    private final OrderHistory history;
    private final OrderAccess access;

    OrderController(Ordering ordering, OrderHistory history, OrderAccess access) {
        this.ordering = ordering;
        this.history = history;
        this.access = access;
    }

    record Receipt(OrderId orderId, OrderStatus status) {}

    @PostMapping
    ResponseEntity<Receipt> place(
            @CurrentUser Caller caller,
            @RequestHeader("Idempotency-Key") @NotBlank @Size(max = 100) String idempotencyKey,
            @RequestBody @Valid OrderRequest request) {
        var placed = ordering.place(request.by(caller.userId(), idempotencyKey));
        return ResponseEntity.status(placed.isNew() ? HttpStatus.CREATED : HttpStatus.OK)
                .body(new Receipt(placed.order().id(), OrderStatus.PENDING));
    }

    @GetMapping
    Page<OrderView> list(
            @CurrentUser Caller caller,
            @RequestParam @Nullable OrderStatus status,
            @RequestParam @Nullable Instant placedFrom,
            @RequestParam @Nullable Instant placedBefore,
            @RequestParam(defaultValue = "20") @Min(1) @Max(100) int first,
            @RequestParam @Nullable String after) {
        var filter = new OrderHistory.Filter(caller.userId(), status, placedFrom, placedBefore);
        return history.list(filter, first, after).map(OrderView::of);
    }

    @GetMapping("/{id}")
    OrderView get(@CurrentUser Caller caller, @PathVariable OrderId id) {
        return OrderView.of(access.order(caller, id));
    }
}
