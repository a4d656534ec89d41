package dev.jangteo.order;

import dev.jangteo.platform.web.RuleBroken;

/** The idempotency key already stands for another order. */
final class KeyReused extends RuleBroken {
    KeyReused() {
        super("idempotency-key-reused");
    }
}
