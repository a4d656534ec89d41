package dev.jangteo.payment.paying;

import dev.jangteo.contracts.RefundId;
import dev.jangteo.platform.web.Conflict;

/** Only what is blocked is tried again by hand. */
final class RefundNotBlocked extends Conflict {
    RefundNotBlocked(RefundId id) {
        super("refund-not-blocked", id);
    }
}
