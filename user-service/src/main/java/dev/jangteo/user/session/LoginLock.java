package dev.jangteo.user.session;

import dev.jangteo.user.Secret;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.core.io.ClassPathResource;
import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.data.redis.core.script.RedisScript;
import org.springframework.stereotype.Component;

/** Locks an e-mail address after repeated wrong passwords, whether or not someone has an account with it. */
@Component
class LoginLock {
    private static final RedisScript<Long> SETTLE =
            RedisScript.of(new ClassPathResource("settle-login.lua", LoginLock.class), Long.class);

    private final StringRedisTemplate redis;
    private final LoginSettings settings;
    private final Clock clock;

    LoginLock(StringRedisTemplate redis, LoginSettings settings, Clock clock) {
        this.redis = redis;
        this.settings = settings;
        this.clock = clock;
    }

    /** How long the address is locked still; zero when it isn't. To be asked before the costly look at the password. */
    Duration remaining(String email) {
        var till = redis.<String, String>opsForHash().get(key(email), "till");
        return till == null ? Duration.ZERO : remaining(Instant.ofEpochMilli(Long.parseLong(till)));
    }

    private Duration remaining(Instant till) {
        var left = Duration.between(clock.instant(), till);
        return left.isNegative() ? Duration.ZERO : left;
    }

    /**
     * Counts what the look at the password showed.
     *
     * @return zero when the caller may be told; else the address was locked meanwhile, for this long, and the caller must
     *     not learn whether the password was right
     */
    Duration settle(String email, boolean right) {
        var arguments = Stream.concat(
                Stream.of(
                        right ? "1" : "0",
                        String.valueOf(clock.millis()),
                        String.valueOf(settings.failures()),
                        String.valueOf(settings.remember().toMillis())),
                settings.locks().stream().map(lock -> String.valueOf(lock.toMillis())));
        return Duration.ofMillis(redis.execute(SETTLE, List.of(key(email)), arguments.toArray()));
    }

    private static String key(String email) {
        return "user:login-lock:" + new Secret(email).hash();
    }
}
