package dev.jangteo.platform.security;

import dev.jangteo.platform.web.Unavailable;
import io.jsonwebtoken.security.Jwks;
import java.security.interfaces.ECPublicKey;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The user service's published key set, kept. Asked again for a key not seen before (though not more often than
 * {@link #PAUSE}, whatever strangers put into headers) and when it is older than {@link #MAX_AGE}, so that a withdrawn
 * key dies. Known keys stay good while the user service is down.
 */
final class RemoteKeys implements PublicKeys {
    static final Duration PAUSE = Duration.ofSeconds(5);
    static final Duration MAX_AGE = Duration.ofMinutes(5);
    private static final Logger log = LoggerFactory.getLogger(RemoteKeys.class);

    /** Fetches the JSON Web Key Set (RFC 7517). */
    private final Supplier<String> jwks;

    private final Clock clock;
    private final ReentrantLock asking = new ReentrantLock();
    private volatile Known known = new Known(Map.of(), Instant.EPOCH);
    private volatile Instant lastAttempt = Instant.EPOCH;
    private volatile @Nullable RuntimeException lastFailure;

    RemoteKeys(Supplier<String> jwks, Clock clock) {
        this.jwks = jwks;
        this.clock = clock;
    }

    @Override
    public Optional<ECPublicKey> find(String keyId) {
        if (!known.keys.containsKey(keyId) || olderThan(MAX_AGE, known.at)) {
            refresh();
        }
        var key = known.keys.get(keyId);
        if (key == null && lastFailure != null) {
            throw new Unavailable("the keys of access tokens can't be fetched", lastFailure);
        }
        return Optional.ofNullable(key);
    }

    private void refresh() {
        asking.lock();
        try {
            if (!olderThan(PAUSE, lastAttempt)) {
                return;
            }
            lastAttempt = clock.instant();
            known = new Known(parse(jwks.get()), clock.instant());
            lastFailure = null;
        } catch (RuntimeException e) {
            lastFailure = e;
            log.warn("the key set can't be fetched, {} known keys stay in use: {}", known.keys.size(), e.toString());
        } finally {
            asking.unlock();
        }
    }

    private boolean olderThan(Duration age, Instant then) {
        return Duration.between(then, clock.instant()).abs().compareTo(age) >= 0;
    }

    private static Map<String, ECPublicKey> parse(String set) {
        var keys = new HashMap<String, ECPublicKey>();
        for (var jwk : Jwks.setParser().build().parse(set).getKeys()) {
            if (jwk.toKey() instanceof ECPublicKey key) {
                keys.put(jwk.getId(), key);
            }
        }
        return Map.copyOf(keys);
    }

    private record Known(Map<String, ECPublicKey> keys, Instant at) {}
}
