package dev.jangteo.shipping;

/**
 * Who we ship with.
 *
 * @param code what admins choose it by
 * @param trackingPage where customers follow a parcel, {@code %s} in place of the tracking number
 */
record Carrier(String code, String trackingPage) {
    String trackingUrl(TrackingNumber number) {
        return trackingPage.formatted(number.value());
    }
}
