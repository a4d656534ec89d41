package dev.jangteo.user.keys;

import dev.jangteo.contracts.UserId;
import io.jsonwebtoken.Jwts;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Date;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Issues what a client shows with each request: a JWT signed with ES256, valid for minutes. */
@Component
public class AccessTokens {
    private static final String ISSUER = "jangteo";

    private final KeyRotation keys;
    private final KeySettings settings;
    private final Clock clock;

    AccessTokens(KeyRotation keys, KeySettings settings, Clock clock) {
        this.keys = keys;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * @param sessionId the token is good only while this session is live
     * @param roles the names of what the user may act as, until the token expires
     */
    public AccessToken issue(UserId user, String sessionId, Collection<String> roles) {
        var now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        var expiresAt = now.plus(settings.tokenLifetime());
        var key = keys.current();
        var jwt = Jwts.builder()
                .header()
                .keyId(key.kid())
                .and()
                .id(UUID.randomUUID().toString())
                .issuer(ISSUER)
                .subject(user.value())
                .claim("sid", sessionId)
                .claim("roles", roles)
                .issuedAt(Date.from(now))
                .expiration(Date.from(expiresAt))
                .signWith(key.secret(), Jwts.SIG.ES256)
                .compact();
        return new AccessToken(jwt, expiresAt);
    }

    /** The token and when it stops being valid. */
    public record AccessToken(String value, Instant expiresAt) {
        @Override
        public String toString() {
            return "AccessToken[expiresAt=" + expiresAt + "]";
        }
    }
}
