package dev.jangteo.catalog.cache;

import static java.util.Objects.requireNonNullElse;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Answers kept in Redis for one generation of the catalogue. Every write begins a new generation, which makes all
 * answers old at once: what was read from MongoDB before the write is never shown after it. The short life bounds what
 * a crash between a write and its new generation can leave behind. Stock is never in here.
 */
@Component
public class CatalogCache {
    private static final String GENERATION = "catalog:generation";
    private static final String PREFIX = "catalog:cache:";
    private static final Duration LIFE = Duration.ofSeconds(30);
    private static final int ID_LENGTH = 36;

    private final StringRedisTemplate redis;
    private final JsonMapper json;

    CatalogCache(StringRedisTemplate redis, JsonMapper json) {
        this.redis = redis;
        this.json = json;
    }

    /** @param load asked when nothing of this generation is kept; its answer is kept */
    public <T> T get(String key, Class<T> type, Supplier<T> load) {
        var both = requireNonNullElse(
                redis.opsForValue().multiGet(List.of(GENERATION, PREFIX + key)),
                Collections.<@Nullable String>nCopies(2, null));
        var generation = both.get(0) == null ? begin() : both.get(0);
        var kept = both.get(1);
        if (kept != null && kept.startsWith(generation)) {
            return json.readValue(kept.substring(ID_LENGTH), type);
        }
        var fresh = load.get();
        redis.opsForValue().set(PREFIX + key, generation + json.writeValueAsString(fresh), LIFE);
        return fresh;
    }

    /** To be called after every write to products or categories. */
    public void nextGeneration() {
        redis.opsForValue().set(GENERATION, UUID.randomUUID().toString());
    }

    /** Another one than before when anything was written since. */
    public String generation() {
        var current = redis.opsForValue().get(GENERATION);
        return current == null ? begin() : current;
    }

    private String begin() {
        var first = UUID.randomUUID().toString();
        redis.opsForValue().setIfAbsent(GENERATION, first);
        return requireNonNullElse(redis.opsForValue().get(GENERATION), first);
    }
}
