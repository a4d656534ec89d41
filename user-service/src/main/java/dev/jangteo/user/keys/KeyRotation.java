package dev.jangteo.user.keys;

import io.jsonwebtoken.security.Jwks;
import io.jsonwebtoken.security.PublicJwk;
import java.security.PrivateKey;
import java.security.interfaces.ECPublicKey;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Keeps this instance's view of the keys fresh, adds the next key in time and forgets those no token needs. */
@Component
public class KeyRotation {
    private static final Logger LOG = LoggerFactory.getLogger(KeyRotation.class);

    private final SigningKeys stored;
    private final MongoOperations mongo;
    private final KeySettings settings;
    private final Seal seal;
    private final Clock clock;
    private volatile KeyChain chain;

    KeyRotation(SigningKeys stored, MongoOperations mongo, KeySettings settings, Clock clock) {
        this.stored = stored;
        this.mongo = mongo;
        this.settings = settings;
        this.seal = settings.seal();
        this.clock = clock;
        this.chain = load();
        turn();
        checkSecret();
    }

    /** Looks what keys there are; adds and forgets as their age demands. */
    @Scheduled(fixedDelay = KeySettings.REFRESH_SECONDS, timeUnit = TimeUnit.SECONDS)
    final void turn() {
        var now = clock.instant();
        var current = load();
        current.forgettable(now).forEach(stored::delete);
        current.successor(now, seal).ifPresent(this::add);
        chain = load();
    }

    private KeyChain load() {
        return new KeyChain(stored.findAllByOrderByGeneration(), settings);
    }

    private void add(SigningKey key) {
        try {
            mongo.insert(key);
            LOG.info("signing key {} (generation {}) signs from {}", key.kid(), key.generation(), key.usableFrom());
        } catch (DuplicateKeyException _) {
            LOG.debug("another instance made generation {} first", key.generation());
        }
    }

    private void checkSecret() {
        try {
            current().secret();
        } catch (Seal.DoesNotOpen e) {
            throw new IllegalStateException(
                    "USER_KEY_SECRET is not the one the stored signing keys were encrypted with", e);
        }
    }

    /** The key to sign with now. */
    Current current() {
        var key = chain.signing(clock.instant());
        return new Current(key.kid(), key.signingKey(seal));
    }

    /** The public key a token names, as long as a valid token may name it. */
    Optional<ECPublicKey> publicKey(String kid) {
        return chain.published(clock.instant()).stream()
                .filter(key -> key.kid().equals(kid))
                .map(SigningKey::verifyingKey)
                .findFirst();
    }

    /** What is served as JWKS (RFC 7517). */
    public List<PublicJwk<?>> published() {
        return chain.published(clock.instant()).stream()
                .<PublicJwk<?>>map(key -> Jwks.builder()
                        .key(key.verifyingKey())
                        .id(key.kid())
                        .algorithm("ES256")
                        .publicKeyUse("sig")
                        .build())
                .toList();
    }

    record Current(String kid, PrivateKey secret) {}
}
