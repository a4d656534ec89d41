package dev.jangteo.platform.web;

import java.time.Duration;
import org.springframework.http.HttpStatus;

/** Too often, too fast, too many; again after a while (429). */
public abstract non-sealed class TooMany extends Refusal {
    protected TooMany(Duration retryAfter, String code, Object... args) {
        super(HttpStatus.TOO_MANY_REQUESTS, code, args);
        var _ = retryAfter(retryAfter);
    }
}
