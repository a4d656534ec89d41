package dev.jangteo.payment.paying;

import dev.jangteo.contracts.OrderId;
import dev.jangteo.platform.web.Conflict;

/** The gateway's window is for payments that still wait for their customer. */
final class PaymentNotOpen extends Conflict {
    PaymentNotOpen(OrderId order) {
        super("payment-not-open", order);
    }
}
