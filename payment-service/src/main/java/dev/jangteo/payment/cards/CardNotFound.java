package dev.jangteo.payment.cards;

import dev.jangteo.platform.web.NotFound;

/** The customer has no such card. */
final class CardNotFound extends NotFound {
    CardNotFound() {
        super("card-not-found");
    }
}
