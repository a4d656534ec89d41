package dev.jangteo.shipping;

import dev.jangteo.contracts.OrderId;
import dev.jangteo.platform.web.Conflict;

/** No parcel is prepared for the order: it isn't paid yet, or isn't known at all. */
final class OrderNotReady extends Conflict {
    OrderNotReady(OrderId order) {
        super("order-not-ready", order);
    }
}
