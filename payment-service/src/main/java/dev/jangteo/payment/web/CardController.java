package dev.jangteo.payment.web;

import dev.jangteo.payment.cards.Cards;
import dev.jangteo.platform.security.Caller;
import dev.jangteo.platform.security.CurrentUser;
import dev.jangteo.platform.web.Page;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** A customer's stored cards. */
@RestController
@RequestMapping("/api/payments/cards")
class CardController {
    private final Cards cards;

    CardController(Cards cards) {
        this.cards = cards;
    }

    /** The key the gateway's window issued for a card. */
    record AddCard(@NotBlank @Size(max = 200) String billingKey) {}

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    CardView add(@Valid @RequestBody AddCard command, @CurrentUser Caller caller) {
        return CardView.of(cards.add(command.billingKey(), caller.userId()));
    }

    /** Nobody has more cards than fit a page. */
    @GetMapping
    Page<CardView> list(@CurrentUser Caller caller) {
        return new Page<>(cards.of(caller.userId()).stream().map(CardView::of).toList(), null, false);
    }

    @DeleteMapping("/{cardId}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(@PathVariable String cardId, @CurrentUser Caller caller) {
        cards.remove(cardId, caller.userId());
    }
}
