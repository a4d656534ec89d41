package dev.jangteo.shipping;

import dev.jangteo.contracts.OrderId;
import dev.jangteo.platform.web.Conflict;

/** The parcel left by another carrier or under another number. */
final class AlreadyDispatched extends Conflict {
    AlreadyDispatched(OrderId order, String carrier, String trackingNumber) {
        super("already-dispatched", order, carrier, trackingNumber);
    }
}
