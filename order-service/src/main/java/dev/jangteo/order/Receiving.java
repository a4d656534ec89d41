package dev.jangteo.order;

import dev.jangteo.contracts.OrderId;
import org.springframework.stereotype.Service;

/** Once the goods are there: keeping them, or sending them back. */
@Service
public class Receiving {
    private final Orders orders;
    private final Causes causes;

    Receiving(Orders orders, Causes causes) {
        this.orders = orders;
        this.causes = causes;
    }

    /** The customer keeps the goods: once, however often they say so. */
    public Order confirmPurchase(OrderId id) {
        return orders.change(id, order -> order.confirmPurchase(causes.of(Actor.USER.cause())));
    }

    /** Sends goods back: once, however often it is asked for. */
    public Order requestReturn(OrderId id, RequestReturn wish) {
        return orders.change(
                id, order -> order.requestReturn(wish, causes.of(wish.by().cause())));
    }

    /** What came back was looked at. */
    public Order inspected(OrderId id, Inspection found) {
        return orders.change(id, order -> order.inspected(found, causes.of(Actor.ADMIN.cause())));
    }
}
