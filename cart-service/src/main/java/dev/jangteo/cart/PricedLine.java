package dev.jangteo.cart;

import dev.jangteo.contracts.Money;
import dev.jangteo.contracts.ProductId;
import dev.jangteo.contracts.SkuId;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A line with what the catalogue says of it now, or, where it says nothing, with what it said when it was added. */
public record PricedLine(
        SkuId skuId,
        ProductId productId,
        String name,
        Map<String, String> options,
        @Nullable String image,
        int quantity,
        boolean selected,
        Money unitPrice,
        Money priceWhenAdded,
        Money lineTotal,
        int available,
        LineState state) {

    static PricedLine of(CartLine line, CatalogSku now) {
        return new PricedLine(
                line.skuId(),
                now.productId(),
                now.name(),
                now.options(),
                now.image(),
                line.quantity(),
                line.selected(),
                now.price(),
                line.added().price(),
                now.price().times(line.quantity()),
                now.onSale() ? now.available() : 0,
                state(line, now));
    }

    /** A line the catalogue no longer knows. */
    static PricedLine withdrawn(CartLine line) {
        return asAdded(line, 0, LineState.WITHDRAWN);
    }

    /** A line while the catalogue does not answer. */
    static PricedLine asAdded(CartLine line) {
        return asAdded(line, line.quantity(), LineState.OK);
    }

    private static PricedLine asAdded(CartLine line, int available, LineState state) {
        var added = line.added();
        return new PricedLine(
                line.skuId(),
                added.productId(),
                added.name(),
                added.options(),
                added.image(),
                line.quantity(),
                line.selected(),
                added.price(),
                added.price(),
                added.price().times(line.quantity()),
                available,
                state);
    }

    private static LineState state(CartLine line, CatalogSku now) {
        if (!now.onSale()) {
            return LineState.WITHDRAWN;
        }
        if (now.available() <= 0) {
            return LineState.SOLD_OUT;
        }
        if (now.available() < line.quantity()) {
            return LineState.INSUFFICIENT;
        }
        return now.price().equals(line.added().price()) ? LineState.OK : LineState.PRICE_CHANGED;
    }

    /** Whether the sums include it. */
    boolean counts() {
        return selected && state.orderable();
    }
}
