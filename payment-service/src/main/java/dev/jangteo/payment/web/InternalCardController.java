package dev.jangteo.payment.web;

import dev.jangteo.contracts.UserId;
import dev.jangteo.payment.cards.Cards;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** For order-service: whether a customer may pay with a card. */
@RestController
class InternalCardController {
    private final Cards cards;

    InternalCardController(Cards cards) {
        this.cards = cards;
    }

    /** A card that is there. */
    record KnownCard(String cardId) {}

    @GetMapping("/internal/cards/{cardId}")
    KnownCard find(@PathVariable String cardId, @RequestParam UserId userId) {
        return new KnownCard(cards.find(cardId, userId).id());
    }
}
