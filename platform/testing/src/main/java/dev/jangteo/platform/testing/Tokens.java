package dev.jangteo.platform.testing;

import dev.jangteo.contracts.UserId;
import dev.jangteo.platform.security.Role;
import dev.jangteo.platform.security.ServiceTokens;
import io.jsonwebtoken.Jwts;
import java.time.Clock;
import java.time.Duration;
import java.util.Date;
import java.util.List;
import java.util.stream.Stream;

/** Bearer tokens as user-service and the other services would sign them. */
public final class Tokens {
    private static final Duration LIFE = Duration.ofMinutes(15);

    private final Clock clock;
    private final ServiceTokens services;

    Tokens(Clock clock, ServiceTokens services) {
        this.clock = clock;
        this.services = services;
    }

    public String customer(UserId user) {
        return user(user, Role.CUSTOMER);
    }

    public String agent() {
        return user(new UserId("an-agent"), Role.AGENT);
    }

    public String admin() {
        return user(new UserId("an-admin"), Role.ADMIN);
    }

    /** The token another service would send to {@code /internal/**}. */
    public String service() {
        return services.mint();
    }

    /** A user's token with these roles; its session id is {@code session-of-<user>}. */
    public String user(UserId user, Role... roles) {
        return signed(user, LIFE, roles);
    }

    /** A customer's token that ran out an hour ago. */
    public String expired(UserId user) {
        return signed(user, Duration.ofHours(-1), Role.CUSTOMER);
    }

    private String signed(UserId user, Duration life, Role... roles) {
        var now = clock.instant();
        List<String> names = Stream.of(roles).map(Role::name).toList();
        return Jwts.builder()
                .header()
                .keyId(UserKeys.KEY_ID)
                .and()
                .issuer("jangteo")
                .subject(user.value())
                .claim("sid", "session-of-" + user.value())
                .claim("roles", names)
                .issuedAt(Date.from(now))
                .expiration(Date.from(now.plus(life)))
                .signWith(UserKeys.INSTANCE.keys().getPrivate(), Jwts.SIG.ES256)
                .compact();
    }
}
