package dev.jangteo.payment.paying;

import dev.jangteo.contracts.PaymentId;
import dev.jangteo.platform.web.Conflict;

/** Nothing was taken for this payment. */
final class NothingToRefund extends Conflict {
    NothingToRefund(PaymentId id) {
        super("nothing-to-refund", id);
    }
}
