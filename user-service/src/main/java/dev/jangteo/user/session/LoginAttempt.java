package dev.jangteo.user.session;

import dev.jangteo.contracts.UserId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.index.CompoundIndex;
import org.springframework.data.mongodb.core.index.Indexed;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * Somebody tried to log in.
 *
 * @param email the address given, normalised where it is one
 * @param user whose account it is, if anybody's
 * @param address the network address the gateway saw
 */
@Document("loginAttempts")
@CompoundIndex(def = "{'user': 1, 'at': -1}")
record LoginAttempt(
        @Id String id,
        String email,
        @Nullable UserId user,
        @Indexed Instant at,
        String address,
        Outcome outcome) {
    enum Outcome {
        SUCCEEDED,
        UNKNOWN_EMAIL,
        WRONG_PASSWORD,
        LOCKED,
        DORMANT,
        SUSPENDED,
        WITHDRAWN
    }
}
