package dev.jangteo.platform.locks;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Does work while holding a lock, or without it where Redis can't say who holds it. */
class Locks {
    /** What is to be done under the lock. */
    @FunctionalInterface
    interface Work<T extends @Nullable Object> {
        T run() throws Throwable;
    }

    private static final Logger log = LoggerFactory.getLogger(Locks.class);
    private static final int LOOK_AGAIN_MILLIS = 50;

    private final RedisLock redis;
    private final Outage outage;
    private final Counter skipped;
    private final Counter busy;
    private final Counter lapsed;
    private final ThreadLocal<Set<String>> mine = ThreadLocal.withInitial(HashSet::new);

    Locks(RedisLock redis, Outage outage, MeterRegistry metrics) {
        this.redis = redis;
        this.outage = outage;
        this.skipped = metrics.counter("locks.skipped");
        this.busy = metrics.counter("locks.busy");
        this.lapsed = metrics.counter("locks.lapsed");
    }

    /**
     * Runs the work; whatever becomes of the lock, its result or exception is the work's own.
     *
     * @throws LockBusy when another holds the lock for longer than {@code waitFor}, or the thread is interrupted meanwhile
     */
    <T extends @Nullable Object> T holding(String key, Duration waitFor, Duration lease, Work<T> work)
            throws Throwable {
        if (mine.get().contains(key)) {
            return work.run();
        }
        var token = UUID.randomUUID().toString();
        var held = taken(key, token, waitFor, lease);
        mine.get().add(key);
        try {
            return work.run();
        } finally {
            forget(key);
            if (held) {
                giveBack(key, token);
            }
        }
    }

    /** False when the work is to be done without. */
    private boolean taken(String key, String token, Duration waitFor, Duration lease) {
        if (!outage.worthAsking()) {
            skipped.increment();
            return false;
        }
        var deadline = System.nanoTime() + waitFor.toNanos();
        try {
            while (!redis.take(key, token, lease)) {
                outage.answered();
                var left = Duration.ofNanos(deadline - System.nanoTime());
                if (!left.isPositive()) {
                    busy.increment();
                    throw new LockBusy(key);
                }
                pause(left);
            }
            outage.answered();
            return true;
        } catch (LockBusy e) {
            throw e;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LockBusy(key);
        } catch (RuntimeException e) {
            if (Thread.currentThread().isInterrupted()) {
                throw new LockBusy(key);
            }
            outage.failed(e);
            skipped.increment();
            return false;
        }
    }

    /** Not all at the same moment. */
    private static void pause(Duration longest) throws InterruptedException {
        var millis = ThreadLocalRandom.current().nextInt(LOOK_AGAIN_MILLIS / 2, LOOK_AGAIN_MILLIS);
        Thread.sleep(Math.min(millis, longest.toMillis() + 1));
    }

    private void forget(String key) {
        var keys = mine.get();
        keys.remove(key);
        if (keys.isEmpty()) {
            mine.remove();
        }
    }

    /** During an outage nobody waits for it: what can't be given back ends with its lease. */
    private void giveBack(String key, String token) {
        if (outage.isOn()) {
            Thread.ofVirtual().name("unlock").start(() -> tryToGiveBack(key, token));
        } else {
            tryToGiveBack(key, token);
        }
    }

    private void tryToGiveBack(String key, String token) {
        try {
            if (!redis.giveBack(key, token)) {
                lapsed.increment();
                log.info("the lease of {} ran out before its work was done; the document's version decided", key);
            }
        } catch (RuntimeException e) {
            outage.failed(e);
        }
    }
}
