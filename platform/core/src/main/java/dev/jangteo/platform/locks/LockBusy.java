package dev.jangteo.platform.locks;

import java.time.Duration;
import org.springframework.dao.CannotAcquireLockException;

/** Somebody else is at it, and was for as long as the call would wait. Nothing was done; trying again is right. */
public final class LockBusy extends CannotAcquireLockException {
    private static final Duration SOON = Duration.ofSeconds(1);

    LockBusy(String key) {
        super("another call holds " + key);
    }

    /** When trying again makes sense. */
    public Duration retryAfter() {
        return SOON;
    }
}
