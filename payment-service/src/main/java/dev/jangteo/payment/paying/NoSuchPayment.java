package dev.jangteo.payment.paying;

import dev.jangteo.contracts.PaymentId;
import dev.jangteo.platform.web.NotFound;

/** There is no payment of that id. */
final class NoSuchPayment extends NotFound {
    NoSuchPayment(PaymentId id) {
        super("no-such-payment", id);
    }
}
