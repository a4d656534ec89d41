package dev.jangteo.shipping.delivery;

import dev.jangteo.contracts.DeliveryRegion;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;

/**
 * Promises a day of arrival. A parcel handed over before the cut-off of a business day is collected that day, any other
 * on the next business day; then it travels.
 *
 * @param cutOff the depot's last collection, local time in Seoul
 * @param transitDays business days from collection to a mainland door
 */
public record DeliveryEstimate(BusinessDays businessDays, LocalTime cutOff, int transitDays) {
    private static final ZoneId SEOUL = ZoneId.of("Asia/Seoul");

    public LocalDate arrival(Instant handedOver, String postalCode) {
        return businessDays.after(collection(handedOver), transitDays + extraDays(DeliveryRegion.of(postalCode)));
    }

    /** A ship takes longer than a road. */
    private static int extraDays(DeliveryRegion region) {
        return switch (region) {
            case MAINLAND -> 0;
            case JEJU -> 1;
            case ISLAND -> 2;
        };
    }

    private LocalDate collection(Instant handedOver) {
        var local = handedOver.atZone(SEOUL);
        var today = local.toLocalDate();
        return businessDays.onOrAfter(local.toLocalTime().isBefore(cutOff) ? today : today.plusDays(1));
    }
}
