package dev.jangteo.platform.web;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Something this service needs for the answer can't be reached now: 503 with {@code Retry-After}. */
public class Unavailable extends RuntimeException {
    private static final Duration SOON = Duration.ofSeconds(2);

    /**
     * Names what is missing, for the log; callers aren't told.
     */
    public Unavailable(String what, @Nullable Throwable cause) {
        super(what, cause);
    }

    public Duration retryAfter() {
        return SOON;
    }
}
