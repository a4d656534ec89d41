package dev.jangteo.catalog.offer;

import static java.util.Objects.requireNonNull;

import dev.jangteo.catalog.stock.ReservationOutcome;
import dev.jangteo.catalog.stock.Reserving;
import dev.jangteo.catalog.stock.SkuNotFound;
import dev.jangteo.catalog.stock.StockLine;
import dev.jangteo.catalog.stock.StockLines;
import dev.jangteo.contracts.OrderId;
import dev.jangteo.contracts.SkuId;
import dev.jangteo.platform.web.Refusal;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.springframework.stereotype.Service;

/** Promises an order its lines: on sale, at today's name and price, and reserved. */
@Service
public class Promising {
    private final Offers offers;
    private final Reserving reserving;

    Promising(Offers offers, Reserving reserving) {
        this.offers = offers;
        this.reserving = reserving;
    }

    /**
     * @throws Refusal naming every line at fault: {@link SkuNotFound}, {@link ProductNotOnSale}, {@link OutOfStock}; or
     *     {@link ReservationDiffers} when the order holds a reservation of other lines
     */
    public List<OrderLine> promise(OrderId order, List<StockLine> wanted) {
        var skus = wanted.stream().map(StockLine::skuId).toList();
        var found = offers.find(skus);
        refuse(skus, it -> !found.containsKey(it), SkuNotFound::new);
        refuse(skus, it -> !requireNonNull(found.get(it)).product().isOnSale(), ProductNotOnSale::new);
        switch (reserving.reserve(order, new StockLines(wanted))) {
            case ReservationOutcome.Reserved() -> {}
            case ReservationOutcome.Differs() -> throw new ReservationDiffers(order);
            case ReservationOutcome.TooFew(var missing) -> refuse(skus, Set.copyOf(missing)::contains, OutOfStock::new);
        }
        return wanted.stream()
                .map(it -> line(requireNonNull(found.get(it.skuId())), it.units()))
                .toList();
    }

    /** The order was not placed after all. */
    public void withdraw(OrderId order) {
        reserving.abandon(order);
    }

    private static OrderLine line(Offers.Found found, int units) {
        var product = found.product();
        return new OrderLine(
                product.id(),
                found.sku().id(),
                product.details().nameOf(found.sku()),
                units,
                found.sku().price());
    }

    private static void refuse(List<SkuId> skus, Predicate<SkuId> atFault, Function<SkuId, Refusal> refusal) {
        var faults = IntStream.range(0, skus.size())
                .filter(i -> atFault.test(skus.get(i)))
                .boxed()
                .toList();
        if (!faults.isEmpty()) {
            var refused = refusal.apply(skus.get(faults.getFirst()));
            faults.forEach(i -> refused.at("lines[" + i + "].skuId", refused.code(), skus.get(i)));
            throw refused;
        }
    }
}
