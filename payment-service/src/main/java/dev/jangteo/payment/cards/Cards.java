package dev.jangteo.payment.cards;

import dev.jangteo.contracts.UserId;
import dev.jangteo.payment.portone.BillingKey;
import dev.jangteo.payment.portone.PortOne;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;

/** Cards customers keep for later. The number itself is known to the gateway alone. */
@Service
public class Cards {
    private final StoredCards cards;
    private final PortOne portOne;
    private final Clock clock;

    Cards(StoredCards cards, PortOne portOne, Clock clock) {
        this.cards = cards;
        this.portOne = portOne;
        this.clock = clock;
    }

    /** Keeps a card the gateway has issued a billing key for. The same one again is the same card. */
    public StoredCard add(String billingKey, UserId owner) {
        var key = portOne.billingKey(billingKey).orElseThrow(BillingKeyRefused::new);
        if (key.customerId() != null && !key.customerId().equals(owner.value())) {
            throw new CardOfAnother();
        }
        return insertOrFind(key, owner);
    }

    public List<StoredCard> of(UserId owner) {
        return cards.findFirst100ByUserIdOrderByAddedAt(owner);
    }

    public StoredCard find(String cardId, UserId owner) {
        return cards.findById(cardId).filter(card -> card.belongsTo(owner)).orElseThrow(CardNotFound::new);
    }

    /** What a card can be charged by; nothing when the owner has no such card. */
    public Optional<String> billingKeyOf(@Nullable String cardId, UserId owner) {
        return Optional.ofNullable(cardId)
                .flatMap(cards::findById)
                .filter(card -> card.belongsTo(owner))
                .map(StoredCard::billingKey);
    }

    /** The gateway forgets it first: a card that is gone here can't be charged by anybody. */
    public void remove(String cardId, UserId owner) {
        var card = find(cardId, owner);
        portOne.forget(card.billingKey());
        cards.delete(card);
    }

    private StoredCard insertOrFind(BillingKey key, UserId owner) {
        var card = StoredCard.of(key, owner, clock.instant());
        try {
            return cards.insert(card);
        } catch (DuplicateKeyException e) {
            return cards.findById(card.id()).filter(it -> it.belongsTo(owner)).orElseThrow(CardOfAnother::new);
        }
    }
}
