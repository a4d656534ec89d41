package dev.jangteo.platform.locks;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Whether Redis is away, so that not every call has to find out by waiting for it. */
final class Outage {
    private static final Logger log = LoggerFactory.getLogger(Outage.class);
    private static final Duration PAUSE = Duration.ofSeconds(2);

    private final Clock clock;
    private final AtomicReference<@Nullable Instant> nextLook = new AtomicReference<>();

    Outage(Clock clock) {
        this.clock = clock;
    }

    boolean isOn() {
        return nextLook.get() != null;
    }

    /** Whether to ask Redis: always in good times; during an outage one call in a while looks whether it is over. */
    boolean worthAsking() {
        var look = nextLook.get();
        var now = clock.instant();
        return look == null || (!now.isBefore(look) && nextLook.compareAndSet(look, now.plus(PAUSE)));
    }

    void failed(RuntimeException why) {
        if (nextLook.getAndSet(clock.instant().plus(PAUSE)) == null) {
            log.warn("Redis can't be asked: calls go on without their locks, document versions decide", why);
        }
    }

    void answered() {
        if (nextLook.get() != null && nextLook.getAndSet(null) != null) {
            log.info("Redis answers: calls take their locks again");
        }
    }
}
