package dev.jangteo.shipping;

import java.time.Instant;
import java.time.LocalDate;
import org.springframework.data.mongodb.core.index.Indexed;

/**
 * A parcel in a carrier's hands.
 *
 * @param trackingNumber no two parcels share one
 */
public record Consignment(
        String carrier,
        @Indexed(unique = true, sparse = true) String trackingNumber,
        String trackingUrl,
        LocalDate estimatedDelivery,
        Instant dispatchedAt) {}
