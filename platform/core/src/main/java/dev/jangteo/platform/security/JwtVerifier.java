package dev.jangteo.platform.security;

import dev.jangteo.contracts.UserId;
import io.jsonwebtoken.Claims;
import io.jsonwebtoken.ExpiredJwtException;
import io.jsonwebtoken.JwsHeader;
import io.jsonwebtoken.JwtException;
import io.jsonwebtoken.JwtParser;
import io.jsonwebtoken.Jwts;
import io.jsonwebtoken.security.UnsupportedKeyException;
import java.security.Key;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.util.ConcurrentLruCache;

/**
 * Reads users' access tokens: ES256 only, by a published key, from our issuer, not expired. A signature is checked once
 * for each token and remembered, since a token comes with every request of its 15 minutes and checking it costs a
 * millisecond; its expiry, and whether its key is still published, are looked at each time.
 */
public final class JwtVerifier {
    /** Who signs users' access tokens. */
    public static final String ISSUER = "jangteo";

    private static final Duration CLOCK_SKEW = Duration.ofSeconds(5);
    private static final int REMEMBERED_TOKENS = 10_000;

    private record Verified(Caller caller, String keyId, Instant expiresAt) {}

    private final JwtParser parser;
    private final PublicKeys keys;
    private final Clock clock;
    private final ConcurrentLruCache<String, Verified> verified =
            new ConcurrentLruCache<>(REMEMBERED_TOKENS, this::check);

    public JwtVerifier(PublicKeys keys, Clock clock) {
        this.keys = keys;
        this.clock = clock;
        this.parser = Jwts.parser()
                .sig()
                .clear()
                .add(Jwts.SIG.ES256)
                .and()
                .keyLocator(header -> key(keys, header instanceof JwsHeader it ? it.getKeyId() : null))
                .requireIssuer(ISSUER)
                .clock(() -> Date.from(clock.instant()))
                .clockSkewSeconds(CLOCK_SKEW.toSeconds())
                .build();
    }

    /**
     * Who the token names.
     *
     * @throws TokenRefused when it isn't good, or no longer
     * @throws dev.jangteo.platform.web.Unavailable when its key isn't known and can't be asked for
     */
    public Caller verify(String token) {
        var known = verified.get(token);
        if (clock.instant().isAfter(known.expiresAt().plus(CLOCK_SKEW))) {
            throw TokenRefused.expired();
        }
        if (keys.find(known.keyId()).isEmpty()) {
            throw TokenRefused.invalid();
        }
        return known.caller();
    }

    private Verified check(String token) {
        try {
            var jws = parser.parseSignedClaims(token);
            var claims = jws.getPayload();
            return new Verified(
                    caller(claims),
                    jws.getHeader().getKeyId(),
                    claims.getExpiration().toInstant());
        } catch (ExpiredJwtException e) {
            throw TokenRefused.expired();
        } catch (JwtException | IllegalArgumentException | NullPointerException e) {
            throw TokenRefused.invalid();
        }
    }

    private static Key key(PublicKeys keys, @Nullable String keyId) {
        if (keyId == null) {
            throw new UnsupportedKeyException("a token without key id");
        }
        return keys.find(keyId).orElseThrow(() -> new UnsupportedKeyException("a key that isn't published"));
    }

    private static Caller caller(Claims claims) {
        return new Caller(
                new UserId(claims.getSubject()),
                roles(claims),
                Objects.requireNonNull(claims.get("sid", String.class)));
    }

    private static Set<Role> roles(Claims claims) {
        return ((List<?>) claims.get("roles", List.class))
                .stream().map(role -> Role.valueOf(String.valueOf(role))).collect(Collectors.toSet());
    }
}
