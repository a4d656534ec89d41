package dev.jangteo.shipping;

import dev.jangteo.platform.web.NotFound;

/** No parcel of ours travels under this number. */
final class ParcelUnknown extends NotFound {
    ParcelUnknown(String trackingNumber) {
        super("parcel-not-found", trackingNumber);
    }
}
