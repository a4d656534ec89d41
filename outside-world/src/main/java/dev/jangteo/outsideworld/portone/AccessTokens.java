package dev.jangteo.outsideworld.portone;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Tokens for the API secret. As at PortOne, a new pair ends the refresh token before it. They do not survive a restart. */
@Component
public class AccessTokens {
    private static final Duration ACCESS = Duration.ofMinutes(30);
    private static final Duration REFRESH = Duration.ofDays(1);

    private final Clock clock;
    private final Map<String, Instant> accessUntil = new HashMap<>();
    private String refreshToken = "";
    private Instant refreshUntil = Instant.EPOCH;

    AccessTokens(Clock clock) {
        this.clock = clock;
    }

    /** What a login answers. */
    public record Pair(String accessToken, String refreshToken) {}

    public synchronized Pair issue() {
        Instant now = clock.instant();
        accessUntil.values().removeIf(until -> !until.isAfter(now));
        Pair pair = new Pair("access-" + UUID.randomUUID(), "refresh-" + UUID.randomUUID());
        accessUntil.put(pair.accessToken(), now.plus(ACCESS));
        refreshToken = pair.refreshToken();
        refreshUntil = now.plus(REFRESH);
        return pair;
    }

    public synchronized Pair refresh(String token) {
        if (!token.equals(refreshToken) || !clock.instant().isBefore(refreshUntil)) {
            throw GatewayRefusal.of(GatewayError.UNAUTHORIZED, "리프레시 토큰이 올바르지 않습니다.");
        }
        return issue();
    }

    public synchronized boolean accepts(String accessToken) {
        Instant until = accessUntil.get(accessToken);
        return until != null && clock.instant().isBefore(until);
    }
}
