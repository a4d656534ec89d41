package dev.jangteo.order.web;

import dev.jangteo.contracts.SkuId;
import dev.jangteo.order.PlaceOrder.Wanted;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** So many units of a variant. */
record UnitsRequest(
        @NotNull SkuId skuId, @NotNull @Min(1) @Max(99) Integer quantity) {

    static @Nullable List<Wanted> wanted(@Nullable List<UnitsRequest> items) {
        return items == null
                ? null
                : items.stream()
                        .map(it -> new Wanted(it.skuId(), it.quantity()))
                        .toList();
    }
}
