package dev.jangteo.platform.web.idempotency;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.index.Indexed;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * A request that is being carried out, or was.
 *
 * @param id its {@link RequestName}
 * @param operation what it asks for, for people who look
 * @param fingerprint tells whether another request has the same key
 * @param owner who carries it out: another at each attempt
 * @param leaseUntil from when on an owner without an answer is taken for dead
 * @param answer null until there is one
 * @param expiresAt when all this may be forgotten
 */
@Document("idempotency")
record Claim(
        @Id String id,
        String operation,
        String fingerprint,
        String owner,
        Instant leaseUntil,
        @Nullable StoredAnswer answer,
        @Indexed Instant expiresAt) {}
