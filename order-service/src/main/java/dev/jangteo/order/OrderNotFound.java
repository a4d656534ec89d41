package dev.jangteo.order;

import dev.jangteo.contracts.OrderId;
import dev.jangteo.platform.web.NotFound;

/** There is no such order, or it is not the caller's to see. */
public final class OrderNotFound extends NotFound {
    public OrderNotFound(OrderId id) {
        super("order-not-found", id);
    }
}
