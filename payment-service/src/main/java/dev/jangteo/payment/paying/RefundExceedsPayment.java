package dev.jangteo.payment.paying;

import dev.jangteo.contracts.Money;
import dev.jangteo.platform.web.RuleBroken;

/** More can't go back than is left. */
final class RefundExceedsPayment extends RuleBroken {
    RefundExceedsPayment(Money wanted, Money left) {
        super("refund-exceeds-payment", wanted, left);
        at("amount");
    }
}
