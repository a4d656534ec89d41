package dev.jangteo.catalog.search;

import dev.jangteo.catalog.index.SearchEngine;
import dev.jangteo.catalog.index.SearchSettings;
import dev.jangteo.catalog.index.SearchUnavailable;
import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import java.util.List;
import org.opensearch.client.opensearch._types.OpenSearchException;
import org.opensearch.client.opensearch.core.MsearchRequest;
import org.opensearch.client.opensearch.core.MsearchResponse;
import org.opensearch.client.opensearch.core.msearch.MultiSearchItem;
import org.opensearch.client.opensearch.core.msearch.MultiSearchResponseItem;
import org.opensearch.client.opensearch.core.msearch.MultisearchBody;
import org.opensearch.client.opensearch.core.msearch.RequestItem;
import org.springframework.stereotype.Component;

/**
 * Puts shoppers' questions about products to the engine, and takes whole answers only. The engine is given a rest when
 * it does not answer, so that nobody waits for what will not come.
 */
@Component
class Asking {
    private final SearchEngine engine;
    private final CircuitBreaker breaker;
    private final String products;

    Asking(SearchEngine engine, CircuitBreakerRegistry breakers, SearchSettings settings) {
        this.engine = engine;
        this.breaker = breakers.circuitBreaker("search");
        this.products = settings.products();
    }

    /** @throws SearchUnavailable when the engine is away, or a part of it */
    MultiSearchItem<Void> ask(MultisearchBody question) {
        return ask(List.of(question)).getFirst();
    }

    /**
     * The answers in the order of the questions. They are put once more when the index was replaced by another in that
     * moment.
     *
     * @throws SearchUnavailable as above
     */
    List<MultiSearchItem<Void>> ask(List<MultisearchBody> questions) {
        if (questions.isEmpty()) {
            return List.of(); // the engine refuses a request without questions
        }
        try {
            return put(questions);
        } catch (SearchUnavailable e) {
            if (e.isForLackOfIndex()) {
                return put(questions);
            }
            throw e;
        }
    }

    private List<MultiSearchItem<Void>> put(List<MultisearchBody> questions) {
        var request = MsearchRequest.of(
                r -> r.searches(questions.stream().map(this::item).toList()));
        return put(request).responses().stream().map(Asking::whole).toList();
    }

    private MsearchResponse<Void> put(MsearchRequest request) {
        try {
            return breaker.executeSupplier(() -> engine.ask(it -> it.msearch(request, Void.class)));
        } catch (CallNotPermittedException e) {
            throw new SearchUnavailable("the search engine, which rests after failures", e);
        }
    }

    private RequestItem item(MultisearchBody body) {
        return RequestItem.of(i -> i.header(h -> h.index(products)).body(body));
    }

    private static MultiSearchItem<Void> whole(MultiSearchResponseItem<Void> answer) {
        if (answer.isFailure()) {
            throw SearchEngine.refused(new OpenSearchException(answer.failure()));
        }
        var result = answer.result();
        if (result.timedOut() || result.shards().failed() > 0) {
            throw new SearchUnavailable("a part of the search engine", null);
        }
        return result;
    }
}
