package dev.jangteo.payment.webhooks;

import java.time.Instant;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.index.Indexed;
import org.springframework.data.mongodb.core.mapping.Document;

/** A webhook that had its effect. */
@Document("webhooks")
record SeenWebhook(@Id String id, @Indexed Instant seenAt) {}
