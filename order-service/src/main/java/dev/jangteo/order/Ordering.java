package dev.jangteo.order;

import dev.jangteo.contracts.DeliveryFeePolicy;
import dev.jangteo.contracts.DeliveryRegion;
import dev.jangteo.contracts.Money;
import dev.jangteo.order.catalog.Stock;
import dev.jangteo.order.payment.Cards;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;

/** Placing orders. */
@Service
public class Ordering {
    /** Coupons and tiers are not there yet; all that comes after would bear them. */
    private static final Money NO_DISCOUNT = Money.won(0);

    private final Orders orders;
    private final Stock stock;
    private final Cards cards;
    private final OrderProperties properties;
    private final Causes causes;

    Ordering(Orders orders, Stock stock, Cards cards, OrderProperties properties, Causes causes) {
        this.orders = orders;
        this.stock = stock;
        this.cards = cards;
        this.properties = properties;
        this.causes = causes;
    }

    /**
     * An order and whether it is new.
     *
     * @param isNew false when the same request had placed it before
     */
    public record Placed(Order order, boolean isNew) {}

    /**
     * Places the order, once however often it is asked for. Stock is reserved first and by the order's id: if we die
     * before the insert, the reservation runs out by itself; if after it, the order and its event are both there.
     *
     * @throws KeyReused when the key stands for another request
     */
    public Placed place(PlaceOrder wish) {
        var id = OrderIds.of(wish);
        var earlier = orders.findById(id);
        if (earlier.isPresent()) {
            return again(earlier.get(), wish);
        }
        if (!cards.mayCharge(wish.payment(), wish.userId())) {
            throw new CardNotUsable();
        }
        var lines = new OrderLines(stock.reserve(id, wish.lines())).sharing(NO_DISCOUNT);
        var region = DeliveryRegion.of(wish.deliveryAddress().postalCode());
        var cause = causes.of("customer");
        var order = Order.place(
                id,
                wish,
                lines,
                Charges.of(lines, DeliveryFeePolicy.standard(), region),
                properties.terms(),
                cause.at().plus(properties.paymentDeadline()),
                cause);
        try {
            return new Placed(orders.insert(order), true);
        } catch (DuplicateKeyException e) {
            return again(orders.findById(id).orElseThrow(() -> e), wish);
        }
    }

    private static Placed again(Order earlier, PlaceOrder wish) {
        if (!earlier.isFrom(wish)) {
            throw new KeyReused();
        }
        return new Placed(earlier, false);
    }
}
