package dev.jangteo.catalog.search;

import static java.util.Objects.requireNonNull;

import dev.jangteo.catalog.category.Categorizing;
import dev.jangteo.contracts.ProductId;
import dev.jangteo.platform.web.InvalidCursor;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.opensearch.client.opensearch._types.FieldValue;
import org.opensearch.client.opensearch._types.SortOptions;
import org.opensearch.client.opensearch._types.SortOrder;
import org.opensearch.client.opensearch._types.aggregations.Aggregation;
import org.opensearch.client.opensearch.core.msearch.MultiSearchItem;
import org.opensearch.client.opensearch.core.msearch.MultisearchBody;
import org.opensearch.client.opensearch.core.search.Hit;
import org.springframework.stereotype.Component;

/** Finds products in OpenSearch. */
@Component
class OpenSearchFinder implements ProductFinder {
    private static final String KNOWN = "known";

    /** Not even ids, which lie with the documents. */
    static final String NOTHING = "_none_";

    private final Asking asking;
    private final Categorizing categories;

    OpenSearchFinder(Asking asking, Categorizing categories) {
        this.asking = asking;
        this.categories = categories;
    }

    @Override
    public Found ask(Question question) {
        return found(question, asking.ask(body(question)));
    }

    @Override
    public Optional<Reading> firstThatFinds(List<Reading> readings) {
        var answers =
                asking.ask(readings.stream().map(OpenSearchFinder::anything).toList());
        return IntStream.range(0, readings.size())
                .filter(i -> total(answers.get(i)) > 0)
                .mapToObj(readings::get)
                .findFirst();
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
                matches(answer),
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

    static List<Match> matches(MultiSearchItem<Void> answer) {
        return answer.hits().hits().stream().map(OpenSearchFinder::match).toList();
    }

    /** The id is the last key of every order, so no document has to be fetched for it. */
    private static Match match(Hit<Void> hit) {
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
