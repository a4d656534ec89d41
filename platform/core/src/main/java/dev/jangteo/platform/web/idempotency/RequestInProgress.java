package dev.jangteo.platform.web.idempotency;

import dev.jangteo.platform.web.Conflict;
import java.time.Duration;

/** The same request is being carried out right now, or its process died and its lease still runs. */
final class RequestInProgress extends Conflict {
    private static final Duration SOON = Duration.ofSeconds(1);

    RequestInProgress() {
        super("request-in-progress");
        var _ = retryAfter(SOON);
    }
}
