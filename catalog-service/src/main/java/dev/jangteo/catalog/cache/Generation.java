package dev.jangteo.catalog.cache;

import static java.util.Objects.requireNonNullElse;

import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.data.redis.core.StringRedisTemplate;

/**
 * Something that is written, between two writes: every write begins a new generation, on all instances, in Redis. So an
 * answer is as good as new while the generation it was given in lasts.
 */
public final class Generation {
    private static final Logger log = LoggerFactory.getLogger(Generation.class);

    private final StringRedisTemplate redis;
    private final String key;
    private final AtomicLong writes = new AtomicLong();
    private final AtomicLong begun = new AtomicLong();

    /** @param key where it is kept; of the same key, all instances have the same generation */
    public Generation(StringRedisTemplate redis, String key) {
        this.redis = redis;
        this.key = key;
    }

    /** To be called after every write. That is done, so this does not fail. */
    public void next() {
        writes.incrementAndGet();
        try {
            beginOwed();
        } catch (DataAccessException e) {
            log.warn(
                    "{}: should Redis be back before us, answers from before this change live on there: {}",
                    key,
                    e.toString());
        }
    }

    /**
     * Another one than before when anything was written since.
     *
     * @throws DataAccessException while Redis is away
     */
    public String current() {
        beginOwed();
        var current = redis.opsForValue().get(key);
        return current == null ? begin() : current;
    }

    /** That of the writes until now, also of those that could not begin one because Redis was away. */
    private void beginOwed() {
        long until = writes.get();
        if (begun.get() < until) {
            redis.opsForValue().set(key, UUID.randomUUID().toString());
            begun.accumulateAndGet(until, Math::max);
        }
    }

    private String begin() {
        var first = UUID.randomUUID().toString();
        redis.opsForValue().setIfAbsent(key, first);
        return requireNonNullElse(redis.opsForValue().get(key), first);
    }
}
