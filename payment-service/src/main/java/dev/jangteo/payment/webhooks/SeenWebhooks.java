package dev.jangteo.payment.webhooks;

import java.time.Instant;
import org.springframework.data.mongodb.repository.MongoRepository;

/** The webhooks of the last while. */
interface SeenWebhooks extends MongoRepository<SeenWebhook, String> {
    long deleteBySeenAtBefore(Instant then);
}
