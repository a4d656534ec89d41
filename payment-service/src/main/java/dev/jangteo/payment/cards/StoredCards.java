package dev.jangteo.payment.cards;

import dev.jangteo.contracts.UserId;
import java.util.List;
import org.springframework.data.mongodb.repository.MongoRepository;

/** All stored cards. */
interface StoredCards extends MongoRepository<StoredCard, String> {
    List<StoredCard> findFirst100ByUserIdOrderByAddedAt(UserId user);
}
