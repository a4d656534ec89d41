package dev.jangteo.catalog.web;

import dev.jangteo.catalog.offer.OrderLine;
import dev.jangteo.catalog.offer.Promising;
import dev.jangteo.catalog.stock.StockLine;
import dev.jangteo.contracts.OrderId;
import dev.jangteo.contracts.SkuId;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Reservations for orders that are about to be placed. */
@RestController
@RequestMapping("/internal/reservations/{orderId}")
class InternalReservationController {
    private final Promising promising;

    InternalReservationController(Promising promising) {
        this.promising = promising;
    }

    record Wanted(@NotEmpty @Size(max = 200) List<@NotNull @Valid Line> lines) {}

    record Line(
            @NotNull SkuId skuId, @Min(1) @Max(1_000_000) int quantity) {}

    record Promised(OrderId orderId, List<OrderLine> lines) {}

    @PutMapping
    Promised reserve(@PathVariable OrderId orderId, @Valid @RequestBody Wanted wanted) {
        var lines = wanted.lines().stream()
                .map(it -> new StockLine(it.skuId(), it.quantity()))
                .toList();
        return new Promised(orderId, promising.promise(orderId, lines));
    }

    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void withdraw(@PathVariable OrderId orderId) {
        promising.withdraw(orderId);
    }
}
