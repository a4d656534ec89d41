package dev.jangteo.chaos.faults;

import dev.jangteo.chaos.plan.Fault;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What became of a fault.
 *
 * @param struck when it did; null when it never did: a crash point nobody came by
 * @param down from then until the part was healthy again
 * @param recovered from then until an order placed after that was confirmed
 */
public record Outcome(
        Fault fault,
        @Nullable Instant struck,
        @Nullable Duration down,
        @Nullable Duration recovered) {

    static Outcome missed(Fault fault) {
        return new Outcome(fault, null, null, null);
    }

    static Outcome at(Fault fault, Instant struck) {
        return new Outcome(fault, struck, null, null);
    }

    public boolean hasStruck() {
        return struck != null;
    }
}
