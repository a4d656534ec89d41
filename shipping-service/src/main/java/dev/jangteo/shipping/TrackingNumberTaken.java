package dev.jangteo.shipping;

import dev.jangteo.platform.web.Conflict;

/** Another parcel travels under this number. */
final class TrackingNumberTaken extends Conflict {
    TrackingNumberTaken(String trackingNumber) {
        super("tracking-number-taken", trackingNumber);
    }
}
