package dev.jangteo.chaos.faults;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletionService;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/**
 * Finds out when orders flow again: has one placed and paid, and every two seconds another one until the first of them is
 * confirmed. That one fails, at the hands of a partner say, is no sign that the shop does not work.
 */
public final class Prober {
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Duration BETWEEN = Duration.ofSeconds(2);

    private final Probe probe;
    private final Downtime downtime;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

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
     * How long after a part was healthy the first order was confirmed. The time in which another part was away does not
     * count: nothing can be said of it.
     */
    Duration flowsAgainAfter(Instant healthy) {
        var orders = new ExecutorCompletionService<Boolean>(threads);
        var deadline = healthy.plus(PATIENCE);
        while (Instant.now().isBefore(deadline)) {
            orders.submit(probe::succeeds);
            if (isOneConfirmedWithin(BETWEEN, orders)) {
                return downtime.allUpBetween(healthy, Instant.now());
            }
        }
        return PATIENCE;
    }

    private static boolean isOneConfirmedWithin(Duration time, CompletionService<Boolean> orders) {
        long deadline = System.nanoTime() + time.toNanos();
        try {
            for (long left = time.toNanos(); left > 0; left = deadline - System.nanoTime()) {
                var ended = orders.poll(left, TimeUnit.NANOSECONDS);
                if (ended != null && ended.get()) {
                    return true;
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException e) {
            throw new IllegalStateException("an order could not even be tried", e.getCause());
        }
        return false;
    }
}
