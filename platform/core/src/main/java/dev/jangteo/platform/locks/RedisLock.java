package dev.jangteo.platform.locks;

import java.time.Duration;
import java.util.List;
import org.springframework.core.io.ClassPathResource;
import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.data.redis.core.script.RedisScript;

/** A key of Redis that is there while somebody holds the lock, says who, and goes by itself. */
final class RedisLock {
    private static final RedisScript<Long> TAKE = script("take.lua");
    private static final RedisScript<Long> GIVE_BACK = script("give-back.lua");

    private final StringRedisTemplate redis;
    private final String prefix;

    RedisLock(StringRedisTemplate redis, String prefix) {
        this.redis = redis;
        this.prefix = prefix;
    }

    /** Whether the lock is this holder's now. */
    boolean take(String key, String holder, Duration lease) {
        return run(TAKE, key, holder, Long.toString(lease.toMillis()));
    }

    /** Whether the lock was this holder's until now. */
    boolean giveBack(String key, String holder) {
        return run(GIVE_BACK, key, holder);
    }

    private boolean run(RedisScript<Long> script, String key, Object... arguments) {
        return Long.valueOf(1).equals(redis.execute(script, List.of(prefix + key), arguments));
    }

    private static RedisScript<Long> script(String name) {
        RedisScript<Long> script = RedisScript.of(new ClassPathResource(name, RedisLock.class), Long.class);
        script.getSha1(); // read now, not at the first call
        return script;
    }
}
