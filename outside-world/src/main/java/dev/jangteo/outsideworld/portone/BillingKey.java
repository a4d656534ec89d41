package dev.jangteo.outsideworld.portone;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A stored card. */
public record BillingKey(
        String key,
        Card card,
        Purchase.@Nullable Customer customer,
        Instant issuedAt,
        @Nullable Instant deletedAt) {

    BillingKey deleted(Instant now) {
        return new BillingKey(key, card, customer, issuedAt, now);
    }
}
