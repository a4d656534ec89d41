package dev.jangteo.chaos.faults;

import java.time.Duration;
import java.time.Instant;

/** Finds out when orders flow again: has one placed and paid, and another one should that fail. */
public final class Prober {
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Probe probe;
    private final Downtime downtime;

    /** Places an order and waits for its end. */
    @FunctionalInterface
    public interface Probe {
        /** Says whether the order was confirmed. */
        boolean succeeds();
    }

    Prober(Probe probe, Downtime downtime) {
        this.probe = probe;
        this.downtime = downtime;
    }

    /**
     * How long after a part was healthy the first order was confirmed. Should another part have gone away meanwhile, the
     * time counts from when that one was healthy again.
     */
    Duration flowsAgainAfter(Instant healthy) {
        var deadline = healthy.plus(PATIENCE);
        while (Instant.now().isBefore(deadline)) {
            if (probe.succeeds()) {
                var now = Instant.now();
                var from = downtime.allUpSince().filter(healthy::isBefore).orElse(healthy);
                return Duration.between(from.isAfter(now) ? now : from, now);
            }
        }
        return PATIENCE;
    }
}
