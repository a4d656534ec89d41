package dev.jangteo.order;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The parcel an order travels in, as shipping-service told of it. */
public record Parcel(
        String carrier,
        String trackingNumber,
        String trackingUrl,
        LocalDate estimatedDelivery,
        @Nullable Instant deliveredAt) {

    Parcel delivered(Instant at) {
        return new Parcel(carrier, trackingNumber, trackingUrl, estimatedDelivery, at);
    }
}
