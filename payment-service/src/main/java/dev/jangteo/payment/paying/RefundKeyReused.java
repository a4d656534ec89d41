package dev.jangteo.payment.paying;

import dev.jangteo.platform.web.RuleBroken;

/** The idempotency key already stands for another refund. */
final class RefundKeyReused extends RuleBroken {
    RefundKeyReused() {
        super("idempotency-key-reused");
    }
}
