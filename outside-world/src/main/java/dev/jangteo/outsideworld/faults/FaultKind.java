package dev.jangteo.outsideworld.faults;

import java.time.Duration;
import java.util.Set;

/** A way in which a partner fails. */
public enum FaultKind {
    /** Refused, as a partner refuses: a declined card, a bounced mail. */
    DECLINE(Duration.ZERO),
    /** Works, but only after a while. */
    SLOW(Duration.ofSeconds(3)),
    /** Breaks down before it did anything. */
    ERROR_500(Duration.ZERO),
    /** Does what was asked and keeps it, but the caller hears nothing until its own time-out. */
    TIMEOUT_AFTER_CHARGE(Duration.ofMinutes(2)),
    /** Delivers one webhook twice, under the same id. */
    WEBHOOK_TWICE(Duration.ZERO),
    /** Delivers a webhook after a while. */
    WEBHOOK_LATE(Duration.ofSeconds(5)),
    /** Never delivers a webhook. */
    WEBHOOK_NEVER(Duration.ZERO);

    static final Set<FaultKind> OF_CALLS = Set.of(DECLINE, SLOW, ERROR_500, TIMEOUT_AFTER_CHARGE);
    static final Set<FaultKind> OF_WEBHOOKS = Set.of(WEBHOOK_TWICE, WEBHOOK_LATE, WEBHOOK_NEVER);

    final Duration usualDelay;

    FaultKind(Duration usualDelay) {
        this.usualDelay = usualDelay;
    }
}
