package dev.jangteo.order;

import dev.jangteo.contracts.OrderId;
import org.springframework.stereotype.Service;

/** Calling orders off, and saying when it is too late for that. */
@Service
public class Cancelling {
    private final Orders orders;
    private final Causes causes;

    Cancelling(Orders orders, Causes causes) {
        this.orders = orders;
        this.causes = causes;
    }

    /** Calls an order off, or part of it: once, however often it is asked for. */
    public Order cancel(OrderId id, CancelOrder wish) {
        return orders.change(id, order -> order.cancel(wish, causes.of(wish.by().cause())));
    }

    /** The parcel is about to leave. Of this and a cancellation at the same time, one wins. */
    public Order clearForDispatch(OrderId id) {
        return orders.change(id, order -> order.clearForDispatch(causes.of("dispatch")));
    }
}
