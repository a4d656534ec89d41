package dev.jangteo.cart;

import dev.jangteo.contracts.DeliveryFeePolicy;
import dev.jangteo.contracts.Money;
import dev.jangteo.contracts.SkuId;
import java.util.List;
import java.util.Map;

/**
 * A cart as the customer sees it. The sums are an estimate over what is selected and can be ordered; what the order
 * says when it is placed is what counts.
 *
 * @param itemCount units in all lines
 * @param stale the catalogue did not answer: lines are shown as they were when they were put in
 */
public record PricedCart(
        List<PricedLine> lines,
        Money subtotal,
        Money shippingFee,
        Money discount,
        Money total,
        int itemCount,
        boolean stale) {
    private static final Money NOTHING = Money.won(0);
    private static final DeliveryFeePolicy DELIVERY = DeliveryFeePolicy.standard();

    /** Priced with what the catalogue knows; a line it does not know was withdrawn. */
    static PricedCart of(List<CartLine> lines, Map<SkuId, CatalogSku> catalog) {
        return of(lines.stream().map(line -> priced(line, catalog)).toList(), false);
    }

    /** While the catalogue does not answer. */
    static PricedCart asAdded(List<CartLine> lines) {
        return of(lines.stream().map(PricedLine::asAdded).toList(), true);
    }

    static PricedCart empty() {
        return of(List.of(), false);
    }

    private static PricedLine priced(CartLine line, Map<SkuId, CatalogSku> catalog) {
        var now = catalog.get(line.skuId());
        return now == null ? PricedLine.withdrawn(line) : PricedLine.of(line, now);
    }

    private static PricedCart of(List<PricedLine> lines, boolean stale) {
        var counted = lines.stream().filter(PricedLine::counts).toList();
        var subtotal = counted.stream().map(PricedLine::lineTotal).reduce(NOTHING, Money::plus);
        var fee = counted.isEmpty() ? NOTHING : DELIVERY.fee(subtotal);
        var units = lines.stream().mapToInt(PricedLine::quantity).sum();
        return new PricedCart(lines, subtotal, fee, NOTHING, subtotal.plus(fee), units, stale);
    }
}
