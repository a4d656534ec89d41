package dev.jangteo.payment.cards;

import dev.jangteo.contracts.UserId;
import dev.jangteo.payment.portone.BillingKey;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.index.Indexed;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * A customer's card at the gateway. Its name is derived from the billing key: a key is stored once, for one customer,
 * and can't be read from the name.
 */
@Document("cards")
public record StoredCard(
        @Id String id,
        @Indexed UserId userId,
        String billingKey,
        @Nullable String brand,
        @Nullable String last4,
        Instant addedAt) {

    static StoredCard of(BillingKey key, UserId owner, Instant now) {
        return new StoredCard(idFor(key.value()), owner, key.value(), key.brand(), key.last4(), now);
    }

    static String idFor(String billingKey) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(billingKey.getBytes(StandardCharsets.UTF_8));
            return "card-" + HexFormat.of().formatHex(digest, 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    boolean belongsTo(UserId user) {
        return userId.equals(user);
    }

    /** The billing key can be charged: it stays out of logs. */
    @Override
    public String toString() {
        return "StoredCard[%s]".formatted(id);
    }
}
