package dev.jangteo.platform.web;

import java.time.Duration;
import org.springframework.http.HttpStatus;

/** Too often, too fast, too many; again after a while (429). */
public abstract non-sealed class TooMany extends Refusal {
    private final Duration retryAfter;

    protected TooMany(Duration retryAfter, String code, Object... args) {
        super(HttpStatus.TOO_MANY_REQUESTS, code, args);
        this.retryAfter = retryAfter;
    }

    /** How long to wait before the next attempt; told to the caller in whole seconds. */
    public final Duration retryAfter() {
        return retryAfter;
    }
}
