package dev.jangteo.order;

import io.micrometer.tracing.Tracer;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import org.springframework.stereotype.Component;

/** Says when, as exactly as the store keeps it, and in which trace something is happening right now. */
@Component
class Causes {
    private final Tracer tracer;
    private final Clock clock;

    Causes(Tracer tracer, Clock clock) {
        this.tracer = tracer;
        this.clock = clock;
    }

    Cause of(String by) {
        var span = tracer.currentSpan();
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        return new Cause(by, now, span == null ? null : span.context().traceId());
    }
}
