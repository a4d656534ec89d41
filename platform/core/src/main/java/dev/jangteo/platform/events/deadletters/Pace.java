package dev.jangteo.platform.events.deadletters;

import dev.jangteo.platform.web.Unavailable;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

/** Lets so many through each second, evenly; the others wait their turn. */
class Pace {
    private final long gap;
    private final AtomicLong nextTurn = new AtomicLong(System.nanoTime());

    Pace(int perSecond) {
        this.gap = Duration.ofSeconds(1).toNanos() / perSecond;
    }

    /** Returns when it is the caller's turn. */
    void await() {
        var now = System.nanoTime();
        var turn = nextTurn.updateAndGet(next -> Math.max(next, now) + gap) - gap;
        try {
            Thread.sleep(Duration.ofNanos(Math.max(0, turn - now)));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Unavailable("interrupted", e);
        }
    }
}
