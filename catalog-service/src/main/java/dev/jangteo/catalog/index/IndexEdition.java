package dev.jangteo.catalog.index;

import dev.jangteo.catalog.cache.Generation;
import dev.jangteo.catalog.cache.RedisReads;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.stereotype.Component;

/**
 * Tells how long an answer of the index is good: as long as the edition it was given in, which lasts until the next
 * write. An edition counts only when it has been seen for a while: what was written is found after the engine's next
 * refresh, and an answer from before must not pass for one of the new edition.
 */
@Component
public class IndexEdition {
    private final Generation editions;
    private final RedisReads reads;
    private final Duration settling;
    private final AtomicReference<@Nullable Seen> seen = new AtomicReference<>();

    IndexEdition(StringRedisTemplate redis, RedisReads reads, SearchSettings settings) {
        this.editions = new Generation(redis, "catalog:index:edition");
        this.reads = reads;
        this.settling = settings.refreshEvery().multipliedBy(2).plusSeconds(4); // a busy engine refreshes late
    }

    /** @param since when this instance saw it first, by {@link System#nanoTime()} */
    private record Seen(String edition, long since) {}

    /** To be called before every write, and after it. It does not fail. */
    void next() {
        editions.next();
    }

    /** Empty while the index changes, and while Redis is away. */
    public Optional<String> current() {
        return reads.ask(editions::current).flatMap(this::ifSettled);
    }

    private Optional<String> ifSettled(String edition) {
        var now = System.nanoTime();
        var first = seen.updateAndGet(it -> it != null && it.edition().equals(edition) ? it : new Seen(edition, now));
        boolean settled = first != null && now - first.since() >= settling.toNanos();
        return settled ? Optional.of(edition) : Optional.empty();
    }
}
