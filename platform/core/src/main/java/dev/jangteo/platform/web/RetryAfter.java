package dev.jangteo.platform.web;

import java.time.Duration;

/** The header's whole seconds, rounded up: a caller that waits that long has waited long enough. */
final class RetryAfter {
    private RetryAfter() {}

    static String seconds(Duration wait) {
        return Long.toString(Math.max(1, wait.plusNanos(999_999_999).toSeconds()));
    }
}
