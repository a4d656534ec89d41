package dev.jangteo.payment.paying;

import dev.jangteo.contracts.OrderId;
import dev.jangteo.platform.web.NotFound;

/** There is no payment for that order, or not for this caller. */
final class PaymentNotFound extends NotFound {
    PaymentNotFound(OrderId order) {
        super("payment-not-found", order);
    }
}
