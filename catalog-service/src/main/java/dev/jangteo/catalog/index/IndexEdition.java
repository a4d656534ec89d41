package dev.jangteo.catalog.index;

import dev.jangteo.catalog.cache.RedisReads;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.stereotype.Component;

/**
 * Tells how long an answer of the index is good: as long as the edition it was given in. Every write begins another one,
 * on all instances, in Redis. An edition counts only when it has been seen for a while: what was written is found after
 * the engine's next refresh, and an answer from before must not pass for one of the new edition.
 */
@Component
public class IndexEdition {
    private static final Logger log = LoggerFactory.getLogger(IndexEdition.class);
    private static final String EDITION = "catalog:index:edition";
    private static final String FIRST = "";

    private final StringRedisTemplate redis;
    private final RedisReads reads;
    private final Duration settling;
    private final AtomicReference<@Nullable Seen> seen = new AtomicReference<>();

    IndexEdition(StringRedisTemplate redis, RedisReads reads, SearchSettings settings) {
        this.redis = redis;
        this.reads = reads;
        this.settling = settings.refreshEvery().multipliedBy(2).plusSeconds(1);
    }

    /** @param since when this instance saw it first, by {@link System#nanoTime()} */
    private record Seen(String edition, long since) {}

    /** To be called after every write. That is done, so this does not fail. */
    void next() {
        try {
            redis.opsForValue().set(EDITION, UUID.randomUUID().toString());
        } catch (DataAccessException e) {
            log.debug("while Redis is away nobody is told an edition", e);
        }
    }

    /** Empty while the index changes, and while Redis is away. */
    public Optional<String> current() {
        return reads.ask(this::read).flatMap(this::ifSettled);
    }

    private String read() {
        var edition = redis.opsForValue().get(EDITION);
        return edition == null ? FIRST : edition;
    }

    private Optional<String> ifSettled(String edition) {
        var now = System.nanoTime();
        var first = seen.updateAndGet(it -> it != null && it.edition().equals(edition) ? it : new Seen(edition, now));
        boolean settled = first != null && now - first.since() >= settling.toNanos();
        return settled ? Optional.of(edition) : Optional.empty();
    }
}
