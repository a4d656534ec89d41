package dev.jangteo.platform.events.deadletters;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One replay of one letter, as the audit topic keeps it.
 *
 * @param by id of the admin
 * @param forced whether the admin overrode what speaks against it
 * @param error what the handler threw; null when it took the event
 */
record ReplayAttempt(
        String letterId,
        Instant at,
        String by,
        boolean forced,
        Outcome outcome,
        @Nullable String error) {
    enum Outcome {
        REPLAYED,
        FAILED
    }

    boolean succeeded() {
        return outcome == Outcome.REPLAYED;
    }
}
