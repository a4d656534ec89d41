package dev.jangteo.catalog.index;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.springframework.core.io.ClassPathResource;
import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.data.redis.core.script.RedisScript;
import org.springframework.stereotype.Component;

/**
 * Versions of documents. One taken before the sources are read says how old the reading is at most, so the engine can
 * refuse whatever was read earlier than what it holds. It is the time of Redis, one clock for all instances, so that it
 * goes on rising when Redis loses its data.
 */
@Component
class Versions {
    private static final List<String> LAST = List.of("catalog:index:version");

    private static final RedisScript<String> NEXT =
            RedisScript.of(new ClassPathResource("next-version.lua", Versions.class), String.class);

    private final StringRedisTemplate redis;

    Versions(StringRedisTemplate redis) {
        this.redis = redis;
    }

    long next() {
        return Long.parseLong(requireNonNull(redis.execute(NEXT, LAST)));
    }
}
