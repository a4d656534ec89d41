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
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads users' access tokens: ES256 only, by a published key, from our issuer, not expired. */
public final class JwtVerifier {
    /** Who signs users' access tokens. */
    public static final String ISSUER = "jangteo";

    private static final long CLOCK_SKEW_SECONDS = 5;

    private final JwtParser parser;

    public JwtVerifier(PublicKeys keys, Clock clock) {
        this.parser = Jwts.parser()
                .sig()
                .clear()
                .add(Jwts.SIG.ES256)
                .and()
                .keyLocator(header -> key(keys, header instanceof JwsHeader it ? it.getKeyId() : null))
                .requireIssuer(ISSUER)
                .clock(() -> Date.from(clock.instant()))
                .clockSkewSeconds(CLOCK_SKEW_SECONDS)
                .build();
    }

    /**
     * Who the token names.
     *
     * @throws TokenRefused when it isn't good, or no longer
     * @throws dev.jangteo.platform.web.Unavailable when its key isn't known and can't be asked for
     */
    public Caller verify(String token) {
        try {
            return caller(parser.parseSignedClaims(token).getPayload());
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
        Objects.requireNonNull(claims.getExpiration());
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
