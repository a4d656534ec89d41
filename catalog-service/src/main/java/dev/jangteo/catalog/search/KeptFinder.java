package dev.jangteo.catalog.search;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.jangteo.catalog.index.IndexEdition;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Primary;
import org.springframework.stereotype.Component;

/**
 * Has the engine's answers at hand until the index is written again: most shoppers search for the same few things. What
 * is shown of a product is not in them. The short life bounds what a crash between a write and its edition leaves behind.
 */
@Primary
@Component
class KeptFinder implements ProductFinder {
    private static final Duration LIFE = Duration.ofSeconds(2);
    private static final int AT_MOST = 2_000;

    private final OpenSearchFinder finder;
    private final IndexEdition edition;
    private final Cache<Asked, Object> answers = Caffeine.newBuilder()
            .initialCapacity(AT_MOST) // few questions then share a lock while the engine is asked
            .maximumSize(AT_MOST)
            .expireAfterWrite(LIFE)
            .build();

    KeptFinder(OpenSearchFinder finder, IndexEdition edition) {
        this.finder = finder;
        this.edition = edition;
    }

    private record Asked(String edition, Object question) {}

    private record Chosen(@Nullable Reading reading) {}

    @Override
    public Found ask(Question question) {
        return kept(question, Found.class, () -> finder.ask(question));
    }

    @Override
    public Optional<Reading> firstThatFinds(List<Reading> readings) {
        Supplier<Chosen> ask = () -> new Chosen(finder.firstThatFinds(readings).orElse(null));
        return Optional.ofNullable(kept(readings, Chosen.class, ask).reading());
    }

    /** Of those who ask the same at once, one asks the engine. */
    private <T> T kept(Object question, Class<T> type, Supplier<T> ask) {
        return edition.current()
                .map(it -> type.cast(answers.get(new Asked(it, question), _ -> ask.get())))
                .orElseGet(ask);
    }
}
