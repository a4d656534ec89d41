package dev.jangteo.platform.web;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Something this service needs for the answer can't be reached now: 503 with {@code Retry-After}. */
public class Unavailable extends RuntimeException {
    private static final Duration SOON = Duration.ofSeconds(2);

    private final String code;

    /**
     * Names what is missing, for the log; callers aren't told.
     */
    public Unavailable(String what, @Nullable Throwable cause) {
        this("service-unavailable", what, cause);
    }

    /**
     * For what callers may know by name: they can do without it.
     *
     * @param code the stable kebab-case name of the problem and its message {@code problem.<code>}
     */
    protected Unavailable(String code, String what, @Nullable Throwable cause) {
        super(what, cause);
        this.code = code;
    }

    public final String code() {
        return code;
    }

    public Duration retryAfter() {
        return SOON;
    }
}
