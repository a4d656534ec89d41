package dev.jangteo.catalog.search;

import dev.jangteo.catalog.cache.NearAnswers;
import dev.jangteo.catalog.index.IndexEdition;
import dev.jangteo.catalog.index.SearchSettings;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.context.annotation.Primary;
import org.springframework.stereotype.Component;

/**
 * Has the engine's answers at hand until the index is written again: most shoppers search for the same few things. What
 * is shown of a product is not in them. The life bounds what a refresh of the engine that comes late leaves behind.
 */
@Primary
@Component
class KeptFinder implements ProductFinder {
    private static final Duration LIFE = Duration.ofMinutes(1);
    private static final int AT_MOST = 2_000;

    private final OpenSearchFinder finder;
    private final IndexEdition edition;
    private final NearAnswers<Asked<Question>, Found> found;
    private final NearAnswers<Asked<List<Reading>>, Optional<Reading>> chosen;

    KeptFinder(OpenSearchFinder finder, IndexEdition edition, SearchSettings settings) {
        this.finder = finder;
        this.edition = edition;
        this.found = new NearAnswers<>(AT_MOST, LIFE, settings.answerTimeout());
        this.chosen = new NearAnswers<>(AT_MOST, LIFE, settings.answerTimeout());
    }

    private record Asked<Q>(String edition, Q question) {}

    @Override
    public Found ask(Question question) {
        return kept(found, question, () -> finder.ask(question));
    }

    @Override
    public Optional<Reading> firstThatFinds(List<Reading> readings) {
        return kept(chosen, readings, () -> finder.firstThatFinds(readings));
    }

    private <Q, A> A kept(NearAnswers<Asked<Q>, A> answers, Q question, Supplier<A> ask) {
        return edition.current()
                .map(it -> answers.get(new Asked<>(it, question), ask))
                .orElseGet(ask);
    }
}
