package dev.jangteo.order;

import io.micrometer.tracing.Tracer;
import java.time.Clock;
import org.springframework.stereotype.Component;

/** Says when, and in which trace, something is happening right now. */
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
        return new Cause(
                by, clock.instant(), span == null ? null : span.context().traceId());
    }
}
