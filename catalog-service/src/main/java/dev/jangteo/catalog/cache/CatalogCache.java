package dev.jangteo.catalog.cache;

import static java.util.Objects.requireNonNullElse;

import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Answers kept for one generation of the catalogue, at hand in each instance and in Redis for all. Every write begins a
 * new generation, which makes all answers old at once, on every instance: what was read from MongoDB before the write is
 * never shown after it. So the generation is looked up for every answer, and only that. The short life bounds what a
 * crash between a write and its new generation can leave behind. Stock is never in here.
 */
@Component
public class CatalogCache {
    private static final Logger log = LoggerFactory.getLogger(CatalogCache.class);
    private static final String GENERATION = "catalog:generation";
    private static final Duration LIFE = Duration.ofSeconds(30);
    private static final Duration LIFE_AT_HAND = Duration.ofSeconds(10);

    /** For another instance's loader; for one of this instance, that may wait for another instance's, twice as long. */
    private static final Duration PATIENCE = Duration.ofSeconds(1);

    private final StringRedisTemplate redis;
    private final RedisReads reads;
    private final NearAnswers near = new NearAnswers(LIFE_AT_HAND, PATIENCE.multipliedBy(2));
    private final KeptAnswers kept;
    private final AtomicLong writes = new AtomicLong();
    private final AtomicLong begun = new AtomicLong();

    CatalogCache(StringRedisTemplate redis, RedisReads reads, JsonMapper json) {
        this.redis = redis;
        this.reads = reads;
        this.kept = new KeptAnswers(redis, json, LIFE, PATIENCE);
    }

    /**
     * The answer of this generation. While Redis is away, that is whatever is loaded now.
     *
     * @param load asked by one at a time when nothing of this generation is kept; its answer is kept
     */
    public <T> T get(String key, Class<T> type, Supplier<T> load) {
        var generation = reads.ask(this::generation);
        return generation.isEmpty()
                ? load.get()
                : type.cast(near.get(generation.get() + key, () -> far(generation.get(), key, type, load)));
    }

    private <T> T far(String generation, String key, Class<T> type, Supplier<T> load) {
        return reads.ask(() -> kept.find(generation, key, type)).orElseGet(() -> load(generation, key, load));
    }

    private <T> T load(String generation, String key, Supplier<T> load) {
        try {
            var answer = load.get();
            reads.tell(() -> kept.keep(generation, key, answer));
            return answer;
        } catch (RuntimeException e) {
            reads.tell(() -> kept.giveUp(generation, key));
            throw e;
        }
    }

    /** To be called after every write to products or categories. That is done, so this does not fail. */
    public void nextGeneration() {
        writes.incrementAndGet();
        try {
            beginOwed();
        } catch (DataAccessException e) {
            log.warn("should Redis be back before us, answers from before this change live on there: {}", e.toString());
        }
    }

    /** Another one than before when anything was written since. */
    public String generation() {
        beginOwed();
        var current = redis.opsForValue().get(GENERATION);
        return current == null ? begin() : current;
    }

    /** That of the writes until now, also of those that could not begin one because Redis was away. */
    private void beginOwed() {
        long until = writes.get();
        if (begun.get() < until) {
            redis.opsForValue().set(GENERATION, UUID.randomUUID().toString());
            begun.accumulateAndGet(until, Math::max);
        }
    }

    private String begin() {
        var first = UUID.randomUUID().toString();
        redis.opsForValue().setIfAbsent(GENERATION, first);
        return requireNonNullElse(redis.opsForValue().get(GENERATION), first);
    }
}
