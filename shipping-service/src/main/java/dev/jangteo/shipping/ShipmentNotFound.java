package dev.jangteo.shipping;

import dev.jangteo.contracts.ShipmentId;
import dev.jangteo.platform.web.NotFound;

/** There is no parcel of this id. */
final class ShipmentNotFound extends NotFound {
    ShipmentNotFound(ShipmentId shipment) {
        super("shipment-not-found", shipment);
    }
}
