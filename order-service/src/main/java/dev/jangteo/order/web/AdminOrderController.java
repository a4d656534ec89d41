package dev.jangteo.order.web;

import dev.jangteo.contracts.OrderId;
import dev.jangteo.contracts.UserId;
import dev.jangteo.order.OrderHistory;
import dev.jangteo.order.OrderStatus;
import dev.jangteo.order.Receiving;
import dev.jangteo.platform.web.Page;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** All customers' orders, for those who work here. */
@RestController
@RequestMapping("/api/admin/orders")
class AdminOrderController {
    private final OrderHistory history;
    private final Receiving receiving;

    AdminOrderController(OrderHistory history, Receiving receiving) {
        this.history = history;
        this.receiving = receiving;
    }

    @GetMapping
    @PreAuthorize("hasAnyRole('AGENT', 'ADMIN')")
    Page<OrderView> search(
            @RequestParam @Nullable OrderStatus status,
            @RequestParam @Nullable UserId userId,
            @RequestParam @Nullable Instant from,
            @RequestParam @Nullable Instant to,
            @RequestParam(defaultValue = "20") @Min(1) @Max(100) int first,
            @RequestParam @Nullable String after) {
        if (from != null && to != null && !from.isBefore(to)) {
            throw new EmptyPeriod();
        }
        return history.list(new OrderHistory.Filter(userId, status, from, to), first, after)
                .map(OrderView::of);
    }

    @PostMapping("/{id}/return-inspections")
    @PreAuthorize("hasRole('ADMIN')")
    OrderView inspect(@PathVariable OrderId id, @RequestBody @Valid InspectionRequest request) {
        return OrderView.of(receiving.inspected(id, request.found()));
    }
}
