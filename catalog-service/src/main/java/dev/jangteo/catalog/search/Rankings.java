package dev.jangteo.catalog.search;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.util.UUID;
import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Rankings that shoppers page through, in Redis: whatever changes meanwhile, no page repeats or skips a product. A key
 * is made of what is kept under it, so a ranking that many see takes the place of one.
 */
@Component
class Rankings {
    private static final String PREFIX = "catalog:ranking:";
    private static final Duration LIFE = Duration.ofMinutes(10);

    private final StringRedisTemplate redis;
    private final JsonMapper json;

    Rankings(StringRedisTemplate redis, JsonMapper json) {
        this.redis = redis;
        this.json = json;
    }

    /** Keeps it for ten minutes from now; returns its key. */
    String keep(Ranking ranking) {
        var text = json.writeValueAsString(ranking);
        var key = UUID.nameUUIDFromBytes(text.getBytes(UTF_8)).toString();
        redis.opsForValue().set(PREFIX + key, text, LIFE);
        return key;
    }

    /** @throws SearchExpired when it is no longer kept */
    Ranking find(String key) {
        var text = redis.opsForValue().getAndExpire(PREFIX + key, LIFE);
        if (text == null) {
            throw new SearchExpired();
        }
        return json.readValue(text, Ranking.class);
    }
}
