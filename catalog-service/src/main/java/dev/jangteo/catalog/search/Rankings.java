package dev.jangteo.catalog.search;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Rankings that shoppers page through, in Redis: whatever changes meanwhile, no page repeats or skips a product. Few
 * ask for a second page, so of a first page only what it showed is kept; who goes on first makes the whole ranking, which
 * all who go on from there then share. A key is made of what is kept under it, so a page that many see takes the place
 * of one.
 */
@Component
class Rankings {
    private static final String BEGUN = "catalog:search-begun:";
    private static final String WHOLE = "catalog:search-whole:";
    private static final Duration LIFE = Duration.ofMinutes(10);

    private final StringRedisTemplate redis;
    private final JsonMapper json;

    Rankings(StringRedisTemplate redis, JsonMapper json) {
        this.redis = redis;
        this.json = json;
    }

    /** Keeps the first page of a ranking for ten minutes from now; returns its key. */
    String begin(Ranking firstPage) {
        var text = json.writeValueAsString(firstPage);
        var key = UUID.nameUUIDFromBytes(text.getBytes(UTF_8)).toString();
        redis.opsForValue().set(BEGUN + key, text, LIFE);
        return key;
    }

    /**
     * The whole ranking, kept for ten minutes from now.
     *
     * @param toWhole makes it of its first page, when nobody has yet
     * @throws SearchExpired when it is no longer kept
     */
    Ranking find(String key, UnaryOperator<Ranking> toWhole) {
        return kept(WHOLE + key).orElseGet(() -> {
            var firstPage = kept(BEGUN + key).orElseThrow(SearchExpired::new);
            return keepFirst(WHOLE + key, toWhole.apply(firstPage));
        });
    }

    /** Of two who make it at once, both go on in the one that was first. */
    private Ranking keepFirst(String key, Ranking whole) {
        boolean first = Boolean.TRUE.equals(redis.opsForValue().setIfAbsent(key, json.writeValueAsString(whole), LIFE));
        return first ? whole : kept(key).orElse(whole);
    }

    private Optional<Ranking> kept(String key) {
        return Optional.ofNullable(redis.opsForValue().getAndExpire(key, LIFE))
                .map(it -> json.readValue(it, Ranking.class));
    }
}
