package dev.jangteo.payment.reconciling;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How often the books are compared, and how far back.
 *
 * @param every the time from one comparison to the next
 * @param settle how long a payment is left alone first: it may be under way
 * @param overlap how much of what was compared before is compared again: payments change after they are begun
 * @param deepEvery the time from one look far back to the next
 * @param lookback how far back that goes
 * @param longestSlice how much is compared at once; more is taken in several slices, and a crash repeats one of them
 */
@ConfigurationProperties("jangteo.payment.reconciliation")
record ReconciliationSettings(
        @DefaultValue("1m") Duration every,
        @DefaultValue("30s") Duration settle,
        @DefaultValue("1h") Duration overlap,
        @DefaultValue("6h") Duration deepEvery,
        @DefaultValue("7d") Duration lookback,
        @DefaultValue("6h") Duration longestSlice) {}
