package dev.jangteo.catalog.search;

import static java.util.Objects.requireNonNull;

import dev.jangteo.catalog.category.Categorizing;
import dev.jangteo.catalog.index.SearchEngine;
import dev.jangteo.catalog.index.SearchSettings;
import dev.jangteo.catalog.index.SearchUnavailable;
import dev.jangteo.contracts.ProductId;
import dev.jangteo.platform.web.InvalidCursor;
import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.opensearch.client.opensearch._types.FieldValue;
import org.opensearch.client.opensearch._types.OpenSearchException;
import org.opensearch.client.opensearch._types.SortOptions;
import org.opensearch.client.opensearch._types.SortOrder;
import org.opensearch.client.opensearch._types.aggregations.Aggregation;
import org.opensearch.client.opensearch.core.MsearchRequest;
import org.opensearch.client.opensearch.core.MsearchResponse;
import org.opensearch.client.opensearch.core.msearch.MultiSearchItem;
import org.opensearch.client.opensearch.core.msearch.MultiSearchResponseItem;
import org.opensearch.client.opensearch.core.msearch.MultisearchBody;
import org.opensearch.client.opensearch.core.msearch.RequestItem;
import org.opensearch.client.opensearch.core.search.Hit;
import org.springframework.stereotype.Component;

/** OpenSearch. It is given a rest when it does not answer, so that nobody waits for what will not come. */
@Component
class OpenSearchFinder implements ProductFinder {
    private static final String KNOWN = "known";

    /** Not even ids, which lie with the documents. */
    static final String NOTHING = "_none_";

    private final SearchEngine engine;
    private final Categorizing categories;
    private final CircuitBreaker breaker;
    private final String products;

    OpenSearchFinder(
            SearchEngine engine, Categorizing categories, CircuitBreakerRegistry breakers, SearchSettings settings) {
        this.engine = engine;
        this.categories = categories;
        this.breaker = breakers.circuitBreaker("search");
        this.products = settings.products();
    }

    @Override
    public Found ask(Question question) {
        return found(question, answers(List.of(body(question))).getFirst());
    }

    @Override
    public Optional<Reading> firstThatFinds(List<Reading> readings) {
        var answers = answers(readings.stream().map(OpenSearchFinder::anything).toList());
        return IntStream.range(0, readings.size())
                .filter(i -> total(answers.get(i)) > 0)
                .mapToObj(readings::get)
                .findFirst();
    }

    /** Once more when the index was replaced by another in that moment. */
    private List<MultiSearchItem<Void>> answers(List<MultisearchBody> questions) {
        try {
            return answersOnce(questions);
        } catch (SearchUnavailable e) {
            if (e.isForLackOfIndex()) {
                return answersOnce(questions);
            }
            throw e;
        }
    }

    private List<MultiSearchItem<Void>> answersOnce(List<MultisearchBody> questions) {
        var request = MsearchRequest.of(
                r -> r.searches(questions.stream().map(this::item).toList()));
        return ask(request).responses().stream().map(OpenSearchFinder::whole).toList();
    }

    private MsearchResponse<Void> ask(MsearchRequest request) {
        try {
            return breaker.executeSupplier(() -> engine.ask(it -> it.msearch(request, Void.class)));
        } catch (CallNotPermittedException e) {
            throw new SearchUnavailable("the search engine, which rests after failures", e);
        }
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

    private RequestItem item(MultisearchBody body) {
        return RequestItem.of(i -> i.header(h -> h.index(products)).body(body));
    }

    /** One product is enough to know. */
    private static MultisearchBody anything(Reading reading) {
        return MultisearchBody.of(
                b -> b.query(EngineQueries.of(reading)).size(0).trackTotalHits(t -> t.count(1)));
    }

    static MultisearchBody body(Question question) {
        var filters = new EngineFilters(question.filters());
        return MultisearchBody.of(b -> {
            b.query(EngineQueries.of(question.reading()))
                    .postFilter(filters.all())
                    .aggregations(KNOWN, Aggregation.of(a -> a.filter(f -> f.matchAll(m -> m))))
                    .sort(order(question.sort()))
                    .trackTotalHits(t -> t.enabled(true))
                    .source(s -> s.fetch(false))
                    .storedFields(NOTHING)
                    .size(question.limit());
            if (question.facets()) {
                EngineFacets.questions(filters, question.filters().options().keySet())
                        .forEach(b::aggregations);
            }
            var after = question.after();
            return after == null ? b : b.searchAfter(place(question.sort(), after));
        });
    }

    private Found found(Question question, MultiSearchItem<Void> answer) {
        var counts = answer.aggregations();
        return new Found(
                answer.hits().hits().stream().map(OpenSearchFinder::match).toList(),
                total(answer),
                requireNonNull(counts.get(KNOWN)).filter().docCount() > 0,
                question.facets()
                        ? EngineFacets.answers(
                                counts, question.filters().options().keySet(), categories.tree())
                        : null);
    }

    private static long total(MultiSearchItem<Void> answer) {
        return requireNonNull(answer.hits().total()).value();
    }

    /** The id is the last key of every order, so no document has to be fetched for it. */
    static Match match(Hit<Void> hit) {
        var keys = hit.sort().stream().map(it -> String.valueOf(it._get())).toList();
        return new Match(new ProductId(keys.getLast()), keys);
    }

    static List<SortOptions> order(SearchSort sort) {
        var fields = keys(sort);
        var direction = switch (sort) {
            case PRICE_ASC, NAME -> SortOrder.Asc;
            case RELEVANCE, NEWEST, PRICE_DESC, RATING, POPULARITY -> SortOrder.Desc;
        };
        return fields.stream()
                .map(it -> SortOptions.of(s -> s.field(f -> f.field(it).order(direction))))
                .toList();
    }

    private static List<String> keys(SearchSort sort) {
        return switch (sort) {
            case RELEVANCE -> List.of("_score", "productId");
            case NEWEST -> List.of("publishedAt", "productId");
            case PRICE_ASC, PRICE_DESC -> List.of("priceFrom", "productId");
            case NAME -> List.of("nameKey", "productId");
            case RATING -> List.of("rating", "ratingCount", "productId");
            case POPULARITY -> List.of("sold", "productId");
        };
    }

    static List<FieldValue> place(SearchSort sort, List<String> keys) {
        var fields = keys(sort);
        if (keys.size() != fields.size()) {
            throw new InvalidCursor();
        }
        var values = new ArrayList<FieldValue>();
        for (int i = 0; i < keys.size(); i++) {
            values.add(value(fields.get(i), keys.get(i)));
        }
        return values;
    }

    private static FieldValue value(String field, String key) {
        try {
            return switch (field) {
                case "nameKey", "productId" -> FieldValue.of(key);
                case "rating" -> FieldValue.of(Double.parseDouble(key));
                default -> FieldValue.of(Long.parseLong(key));
            };
        } catch (NumberFormatException e) {
            throw new InvalidCursor();
        }
    }
}
