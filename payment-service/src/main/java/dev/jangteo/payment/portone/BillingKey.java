package dev.jangteo.payment.portone;

import org.jspecify.annotations.Nullable;

/**
 * A card the gateway keeps for us, as far as we may know it.
 *
 * @param customerId whom it was issued to, when the gateway was told
 */
public record BillingKey(
        String value,
        @Nullable String customerId,
        @Nullable String brand,
        @Nullable String last4) {
    @Override
    public String toString() {
        return "BillingKey[****]";
    }
}
