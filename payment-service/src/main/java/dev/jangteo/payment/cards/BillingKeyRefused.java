package dev.jangteo.payment.cards;

import dev.jangteo.platform.web.RuleBroken;

/** The gateway knows no card by that key, or none that can be charged. */
final class BillingKeyRefused extends RuleBroken {
    BillingKeyRefused() {
        super("billing-key-refused");
        var _ = at("billingKey");
    }
}
