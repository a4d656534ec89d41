package dev.jangteo.order;

import dev.jangteo.platform.web.Conflict;

/** The order is not paid, or not to be sent any more. */
final class OrderNotDispatchable extends Conflict {
    OrderNotDispatchable(OrderStatus status) {
        super("order-not-dispatchable", status.label());
    }
}
