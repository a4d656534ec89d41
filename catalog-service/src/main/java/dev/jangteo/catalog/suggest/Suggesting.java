package dev.jangteo.catalog.suggest;

import dev.jangteo.catalog.cache.NearAnswers;
import dev.jangteo.catalog.korean.SearchQuery;
import dev.jangteo.catalog.product.Assortment;
import dev.jangteo.catalog.product.Product;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.cloud.client.circuitbreaker.CircuitBreaker;
import org.springframework.cloud.client.circuitbreaker.CircuitBreakerFactory;
import org.springframework.stereotype.Service;

/**
 * Completes what a shopper types. Answers are kept for a while, for all begin with the same few letters; whether a
 * product is still on sale is looked up each time. Nobody who types wants to read of a failure: without the engine there
 * are no suggestions, and {@code suggestions.unanswered} counts how often.
 */
@Service
public class Suggesting {
    private static final Logger log = LoggerFactory.getLogger(Suggesting.class);
    private static final int KEPT_AT_MOST = 10_000;

    private final SuggestionSearch search;
    private final Assortment assortment;
    private final CircuitBreaker breaker;
    private final Counter unanswered;
    private final NearAnswers<Typed, List<Suggestion>> kept;

    private record Typed(List<Reading> readings, int first) {}

    Suggesting(
            SuggestionSearch search,
            Assortment assortment,
            CircuitBreakerFactory<?, ?> breakers,
            SuggestSettings settings,
            MeterRegistry metrics) {
        this.search = search;
        this.assortment = assortment;
        this.breaker = breakers.create("suggestions");
        this.unanswered = metrics.counter("suggestions.unanswered");
        this.kept = new NearAnswers<>(KEPT_AT_MOST, settings.keepFor(), settings.patience());
    }

    /** Up to {@code first} suggestions, the best first; none for less than two letters or jamo. */
    public List<Suggestion> complete(String typed, int first) {
        var readings = Reading.of(SearchQuery.of(typed));
        return readings.isEmpty() ? List.of() : onSale(found(new Typed(readings, first)));
    }

    /** There are other suggestions now. */
    void forget() {
        kept.forget();
    }

    private List<Suggestion> found(Typed typed) {
        try {
            return kept.get(typed, () -> breaker.run(() -> ask(typed)));
        } catch (RuntimeException e) {
            return nothing(e);
        }
    }

    private List<Suggestion> ask(Typed typed) {
        try {
            var found = search.find(typed.readings(), typed.first());
            return List.copyOf(new Ranking(typed.readings()).best(found, typed.first()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<Suggestion> nothing(RuntimeException why) {
        unanswered.increment();
        log.debug("no suggestions", why);
        return List.of();
    }

    private List<Suggestion> onSale(List<Suggestion> suggestions) {
        var ids = suggestions.stream()
                .map(Suggestion::productId)
                .filter(Objects::nonNull)
                .toList();
        if (ids.isEmpty()) {
            return suggestions;
        }
        var gone = new HashSet<>(ids);
        assortment.findAll(ids).values().stream().filter(Product::isOnSale).forEach(it -> gone.remove(it.id()));
        return suggestions.stream().filter(it -> !gone.contains(it.productId())).toList();
    }
}
