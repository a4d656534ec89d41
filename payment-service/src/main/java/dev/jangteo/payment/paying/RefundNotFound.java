package dev.jangteo.payment.paying;

import dev.jangteo.contracts.RefundId;
import dev.jangteo.platform.web.NotFound;

/** The payment has no refund of that name. */
final class RefundNotFound extends NotFound {
    RefundNotFound(RefundId id) {
        super("refund-not-found", id);
    }
}
