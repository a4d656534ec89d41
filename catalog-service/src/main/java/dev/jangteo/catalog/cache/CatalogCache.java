package dev.jangteo.catalog.cache;

import java.time.Duration;
import java.util.function.Supplier;
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
    private static final Duration LIFE = Duration.ofSeconds(30);
    private static final Duration LIFE_AT_HAND = Duration.ofSeconds(10);
    private static final int AT_HAND = 500;

    /** For another instance's loader; for one of this instance, that may wait for another instance's, twice as long. */
    private static final Duration PATIENCE = Duration.ofSeconds(1);

    private final Generation generation;
    private final RedisReads reads;
    private final NearAnswers<String, Object> near = new NearAnswers<>(AT_HAND, LIFE_AT_HAND, PATIENCE.multipliedBy(2));
    private final KeptAnswers kept;

    CatalogCache(StringRedisTemplate redis, RedisReads reads, JsonMapper json) {
        this.generation = new Generation(redis, "catalog:generation");
        this.reads = reads;
        this.kept = new KeptAnswers(redis, json, LIFE, PATIENCE);
    }

    /**
     * The answer of this generation. While Redis is away, that is whatever is loaded now.
     *
     * @param load asked by one at a time when nothing of this generation is kept; its answer is kept
     */
    public <T> T get(String key, Class<T> type, Supplier<T> load) {
        return reads.ask(this::generation)
                .map(it -> type.cast(near.get(it + key, () -> far(it, key, type, load))))
                .orElseGet(load);
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
        generation.next();
    }

    /** Another one than before when anything was written since. */
    public String generation() {
        return generation.current();
    }
}
