package dev.jangteo.platform.web.idempotency;

import dev.jangteo.platform.web.RuleBroken;

/** The key named another request before. */
final class IdempotencyKeyReused extends RuleBroken {
    IdempotencyKeyReused() {
        super("idempotency-key-reused");
    }
}
