package dev.jangteo.shipping;

import dev.jangteo.contracts.OrderId;
import dev.jangteo.platform.web.Conflict;

/** The order was called off: nothing is to be sent. */
final class ShipmentCancelled extends Conflict {
    ShipmentCancelled(OrderId order) {
        super("shipment-cancelled", order);
    }
}
