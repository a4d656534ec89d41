package dev.jangteo.payment.paying;

import dev.jangteo.contracts.Money;
import java.time.Instant;

/** The flag on a payment that was paid otherwise than its order asked for: what was paid, to whom, and when we saw it. */
public record Mismatch(Money paid, String paymentId, String storeId, Instant seenAt) {}
