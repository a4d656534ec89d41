package dev.jangteo.user.session;

import dev.jangteo.contracts.UserId;
import dev.jangteo.user.Secret;
import dev.jangteo.user.keys.Seal;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.springframework.core.io.ClassPathResource;
import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.data.redis.core.script.RedisScript;
import org.springframework.stereotype.Component;

/**
 * Live sessions in Redis. A session is live exactly while {@code session:<sid>} exists, which is what the gateway asks.
 * {@code user:sessions:<user>} lists those of one user, so that all can be ended; a session is listed before it exists,
 * so none is ever missed.
 */
@Component
public class Sessions {
    private static final RedisScript<Void> OPEN = RedisScript.of(script("open-session.lua"));
    private static final RedisScript<String> ROTATE = RedisScript.of(script("rotate-session.lua"), String.class);

    private final StringRedisTemplate redis;
    private final SessionSettings settings;
    private final Clock clock;

    Sessions(StringRedisTemplate redis, SessionSettings settings, Clock clock) {
        this.redis = redis;
        this.settings = settings;
        this.clock = clock;
    }

    Grant open(UserId user) {
        var token = new RefreshToken(Secret.random().value(), Secret.random());
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        var ends = now.plus(settings.longest());
        var expires = earlier(now.plus(settings.idle()), ends);
        list(user, token.sessionId(), now, ends);
        redis.execute(
                OPEN,
                List.of(key(token.sessionId())),
                user.value(),
                token.secret().hash(),
                millis(now),
                millis(expires),
                millis(ends));
        return new Grant(token, expires);
    }

    private void list(UserId user, String sessionId, Instant now, Instant ends) {
        var index = index(user);
        redis.opsForZSet().removeRangeByScore(index, Double.NEGATIVE_INFINITY, (double) now.toEpochMilli());
        redis.opsForZSet().add(index, sessionId, (double) ends.toEpochMilli());
        redis.expire(index, settings.longest());
    }

    boolean isLive(String sessionId) {
        return redis.hasKey(key(sessionId));
    }

    Optional<UserId> userOf(String sessionId) {
        return Optional.ofNullable(redis.<String, String>opsForHash().get(key(sessionId), "user"))
                .map(UserId::new);
    }

    /**
     * Exchanges a refresh token. Of exchanges at once of the same token one decides the successor, and the others within
     * the grace get that one too.
     *
     * @throws SessionEnded when there is no such session any more
     * @throws RefreshTokenReused when the token was exchanged before: the session is ended, for one of its two holders
     *     is not who logged in
     */
    Grant rotate(RefreshToken shown) {
        var next = shown.successor();
        var answer = redis.execute(
                ROTATE,
                List.of(key(shown.sessionId())),
                shown.secret().hash(),
                next.secret().hash(),
                seal(shown).close(bytes(next.secret().value()), shown.sessionId()),
                millis(clock.instant()),
                String.valueOf(settings.idle().toMillis()),
                String.valueOf(settings.retryGrace().toMillis()));
        var words = answer.split(" ", 3);
        return switch (words[0]) {
            case "ROTATED" -> new Grant(next, instant(words[1]));
            case "REPEATED" -> new Grant(unseal(shown, words[2]), instant(words[1]));
            case "REUSED" -> throw new RefreshTokenReused();
            default -> throw new SessionEnded();
        };
    }

    /** Ends one session; the gateway refuses its access tokens from now on. */
    void end(UserId user, String sessionId) {
        redis.delete(key(sessionId));
        redis.opsForZSet().remove(index(user), sessionId);
    }

    /** Ends every session the user has. */
    public void endAll(UserId user) {
        var open = redis.opsForZSet().range(index(user), 0, -1);
        if (open != null) {
            open.forEach(session -> end(user, session));
        }
    }

    /** Only who shows the old secret can read its successor: the store alone tells neither. */
    private static Seal seal(RefreshToken shown) {
        return new Seal(shown.secret().asKey());
    }

    private static RefreshToken unseal(RefreshToken shown, String sealed) {
        var secret = new String(seal(shown).open(sealed, shown.sessionId()), StandardCharsets.US_ASCII);
        return new RefreshToken(shown.sessionId(), new Secret(secret));
    }

    private static ClassPathResource script(String name) {
        return new ClassPathResource(name, Sessions.class);
    }

    private static String key(String sessionId) {
        return "session:" + sessionId;
    }

    private static String index(UserId user) {
        return "user:sessions:" + user;
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    private static String millis(Instant at) {
        return String.valueOf(at.toEpochMilli());
    }

    private static Instant instant(String millis) {
        return Instant.ofEpochMilli(Long.parseLong(millis));
    }

    private static byte[] bytes(String ascii) {
        return ascii.getBytes(StandardCharsets.US_ASCII);
    }

    /** A refresh token and when it stops being good. */
    record Grant(RefreshToken token, Instant expiresAt) {}
}
