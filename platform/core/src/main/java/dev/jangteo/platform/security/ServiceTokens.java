package dev.jangteo.platform.security;

import io.jsonwebtoken.ExpiredJwtException;
import io.jsonwebtoken.JwtException;
import io.jsonwebtoken.JwtParser;
import io.jsonwebtoken.Jwts;
import io.jsonwebtoken.security.Keys;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.Date;
import javax.crypto.SecretKey;
import org.jspecify.annotations.Nullable;

/** What services show one another at {@code /internal/**}: short-lived HS256 tokens by a secret they share. */
public final class ServiceTokens {
    static final Duration LIFETIME = Duration.ofSeconds(60);
    private static final String AUDIENCE = "internal";
    private static final String VARIABLE = "JANGTEO_SERVICE_TOKEN_SECRET";

    private final String service;
    private final SecretKey key;
    private final Clock clock;
    private final JwtParser parser;

    /**
     * Signs and checks by one secret.
     *
     * @param service the name this service signs with
     * @param secret at least 32 bytes, base64
     * @throws MissingSetting when the secret is none
     */
    public ServiceTokens(String service, @Nullable String secret, Clock clock) {
        this.service = service;
        this.key = key(secret);
        this.clock = clock;
        this.parser = Jwts.parser()
                .sig()
                .clear()
                .add(Jwts.SIG.HS256)
                .and()
                .verifyWith(key)
                .requireAudience(AUDIENCE)
                .clock(() -> Date.from(clock.instant()))
                .clockSkewSeconds(5)
                .build();
    }

    public String mint() {
        var now = clock.instant();
        return Jwts.builder()
                .issuer(service)
                .audience()
                .add(AUDIENCE)
                .and()
                .issuedAt(Date.from(now))
                .expiration(Date.from(now.plus(LIFETIME)))
                .signWith(key, Jwts.SIG.HS256)
                .compact();
    }

    /**
     * The name of the service that signed the token.
     *
     * @throws TokenRefused when none of ours did, or too long ago
     */
    public String verify(String token) {
        try {
            var claims = parser.parseSignedClaims(token).getPayload();
            if (claims.getExpiration() == null || claims.getIssuer() == null) {
                throw TokenRefused.invalid();
            }
            return claims.getIssuer();
        } catch (ExpiredJwtException e) {
            throw TokenRefused.expired();
        } catch (JwtException | IllegalArgumentException e) {
            throw TokenRefused.invalid();
        }
    }

    private static SecretKey key(@Nullable String secret) {
        if (secret == null || secret.isBlank()) {
            throw new MissingSetting(VARIABLE, "the secret services sign their tokens with: 32 random bytes, base64");
        }
        try {
            return Keys.hmacShaKeyFor(Base64.getDecoder().decode(secret.strip()));
        } catch (IllegalArgumentException | JwtException e) {
            throw new MissingSetting(VARIABLE, "at least 32 random bytes in base64; what is set is not that");
        }
    }
}
