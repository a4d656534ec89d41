package dev.jangteo.payment.web;

import dev.jangteo.payment.cards.StoredCard;
import org.jspecify.annotations.Nullable;

/** A stored card, as much of it as its owner needs to tell it from another. */
record CardView(
        String cardId, @Nullable String brand, @Nullable String last4) {
    static CardView of(StoredCard card) {
        return new CardView(card.id(), card.brand(), card.last4());
    }
}
