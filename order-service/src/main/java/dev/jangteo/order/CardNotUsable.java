package dev.jangteo.order;

import dev.jangteo.platform.web.RuleBroken;

/** The card to be charged is not one of the customer's. */
final class CardNotUsable extends RuleBroken {
    CardNotUsable() {
        super("card-not-found");
        at("payment.cardId");
    }
}
