package dev.jangteo.catalog.offer;

import dev.jangteo.contracts.OrderId;
import dev.jangteo.platform.web.Conflict;

/** The order holds a reservation of other lines. */
final class ReservationDiffers extends Conflict {
    ReservationDiffers(OrderId order) {
        super("reservation-differs", order);
    }
}
