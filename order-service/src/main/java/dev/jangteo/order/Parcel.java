package dev.jangteo.order;

import dev.jangteo.contracts.EventMeta;
import dev.jangteo.contracts.OrderEvent.OrderShipped;
import dev.jangteo.contracts.OrderId;
import dev.jangteo.contracts.UserId;
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

    Parcel delivered(@Nullable Instant at) {
        return new Parcel(carrier, trackingNumber, trackingUrl, estimatedDelivery, at);
    }

    OrderShipped told(EventMeta meta, OrderId order, UserId user) {
        return new OrderShipped(meta, order, user, carrier, trackingNumber, trackingUrl, estimatedDelivery);
    }
}
