package dev.jangteo.catalog.cache;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.data.redis.core.StringRedisTemplate;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Answers all instances share, in Redis. Who misses one announces that it loads it; another instance waits for it then,
 * but no longer than the announcement stands: it ends by itself when the loader died.
 */
final class KeptAnswers {
    private static final Logger log = LoggerFactory.getLogger(KeptAnswers.class);
    private static final String ANSWERS = "catalog:cache:";
    private static final String LOADERS = "catalog:loading:";
    private static final Duration LOOK_EVERY = Duration.ofMillis(10);

    private final StringRedisTemplate redis;
    private final JsonMapper json;
    private final Duration life;
    private final Duration patience;

    KeptAnswers(StringRedisTemplate redis, JsonMapper json, Duration life, Duration patience) {
        this.redis = redis;
        this.json = json;
        this.life = life;
        this.patience = patience;
    }

    /** The answer of this generation; null when the caller is to load it. */
    <T> @Nullable T find(String generation, String key, Class<T> type) {
        long waitUntil = System.nanoTime() + patience.toNanos();
        while (true) {
            var kept = redis.opsForValue().get(ANSWERS + key);
            if (kept != null && kept.startsWith(generation)) {
                return read(kept.substring(generation.length()), type).orElse(null);
            }
            if (announce(generation, key) || System.nanoTime() > waitUntil) {
                return null;
            }
            LockSupport.parkNanos(LOOK_EVERY.toNanos());
        }
    }

    void keep(String generation, String key, Object answer) {
        redis.opsForValue().set(ANSWERS + key, generation + json.writeValueAsString(answer), life);
    }

    /** Whoever waits for our answer need not any more. */
    void giveUp(String generation, String key) {
        redis.delete(loader(generation, key));
    }

    private boolean announce(String generation, String key) {
        return Boolean.TRUE.equals(redis.opsForValue().setIfAbsent(loader(generation, key), "", patience));
    }

    private static String loader(String generation, String key) {
        return LOADERS + generation + ":" + key;
    }

    /** Instances of two versions share Redis while one follows the other. */
    private <T> Optional<T> read(String text, Class<T> type) {
        try {
            return Optional.of(json.readValue(text, type));
        } catch (JacksonException e) {
            log.debug("another version's answer", e);
            return Optional.empty();
        }
    }
}
