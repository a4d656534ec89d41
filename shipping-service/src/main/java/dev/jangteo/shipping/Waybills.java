package dev.jangteo.shipping;

import dev.jangteo.shipping.delivery.DeliveryEstimate;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Fills in what a parcel travels with: a carrier, a number, a promised day. */
@Component
class Waybills {
    private final ShippingProperties properties;
    private final DeliveryEstimate estimate;
    private final Clock clock;
    private final RandomGenerator random;

    Waybills(ShippingProperties properties, Clock clock, RandomGenerator random) {
        this.properties = properties;
        this.estimate = properties.estimate();
        this.clock = clock;
        this.random = random;
    }

    /**
     * @param written the number on the waybill; one is given out when absent
     * @param postalCode the customer's
     */
    Consignment fill(Carrier carrier, @Nullable TrackingNumber written, String postalCode) {
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        var number = written == null ? TrackingNumber.random(random) : written;
        return new Consignment(
                carrier.code(), number.value(), carrier.trackingUrl(number), estimate.arrival(now, postalCode), now);
    }

    /** When the courier is asked after a parcel, should nothing be heard of it. */
    Instant firstLookAt(Consignment waybill) {
        return waybill.dispatchedAt().plus(properties.lookAfter());
    }
}
