package dev.jangteo.payment.paying;

import java.time.Duration;
import java.util.Optional;

/** How long to wait before the next attempt: twice as long each time, up to the longest. */
record Pace(Duration first, Duration longest) {

    /** How often the gateway is asked meanwhile; nothing where there is nothing to learn by asking. */
    static Optional<Pace> of(PaymentStatus status) {
        return switch (status) {
            case AWAITING -> Optional.of(new Pace(Duration.ofSeconds(5), Duration.ofMinutes(1)));
            case CHARGING -> Optional.of(new Pace(Duration.ofMillis(500), Duration.ofSeconds(10)));
            case CLOSING -> Optional.of(new Pace(Duration.ofMillis(500), Duration.ofSeconds(30)));
            case CLOSED -> Optional.of(new Pace(Duration.ofSeconds(10), Duration.ofHours(1)));
            case REFUNDING, REJECTING -> Optional.of(new Pace(Duration.ofMillis(500), Duration.ofSeconds(30)));
            case COMPLETED, FAILED, REFUNDED, REJECTED -> Optional.empty();
        };
    }

    /** @param attempts made so far, from 0 */
    Duration after(int attempts) {
        // 2^30 times the shortest wait is beyond every limit; more would only overflow.
        var wait = first.multipliedBy(1L << Math.min(attempts, 30));
        return wait.compareTo(longest) < 0 ? wait : longest;
    }
}
