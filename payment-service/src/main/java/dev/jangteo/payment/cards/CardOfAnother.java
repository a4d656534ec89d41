package dev.jangteo.payment.cards;

import dev.jangteo.platform.web.Conflict;

/** The card was issued to, or is stored by, somebody else. */
final class CardOfAnother extends Conflict {
    CardOfAnother() {
        super("card-of-another");
        var _ = at("billingKey");
    }
}
