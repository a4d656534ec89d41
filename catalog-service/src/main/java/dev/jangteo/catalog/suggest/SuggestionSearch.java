package dev.jangteo.catalog.suggest;

import static java.util.Objects.requireNonNull;

import dev.jangteo.catalog.index.SearchSettings;
import dev.jangteo.catalog.suggest.Suggestion.Kind;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.opensearch.client.opensearch.OpenSearchAsyncClient;
import org.opensearch.client.opensearch.OpenSearchClient;
import org.opensearch.client.opensearch._types.FieldValue;
import org.opensearch.client.opensearch._types.query_dsl.FunctionBoostMode;
import org.opensearch.client.opensearch._types.query_dsl.Query;
import org.opensearch.client.opensearch.core.MsearchRequest;
import org.opensearch.client.opensearch.core.MsearchResponse;
import org.opensearch.client.opensearch.core.msearch.MultiSearchResponseItem;
import org.opensearch.client.opensearch.core.msearch.RequestItem;
import org.springframework.stereotype.Component;

/**
 * Finds suggestions in the engine: three small searches in one call, for words, for products, and for words with one
 * slip of the finger. A prefix is a term of its own in the index, so each costs what looking up a term does.
 */
@Component
class SuggestionSearch {
    /** As the analysis makes them, see {@code search/suggestions.json}. */
    private static final int LONGEST_TERM = 24;

    private static final float WHOLE_FIRST = 200;
    private static final float WORD_FIRST = 100;
    private static final float OTHER_LAYOUT = 0.1f;

    /** Shorter beginnings have too many neighbours for a slip to mean anything. */
    private static final int SLIPS_FROM = 5;

    private static final int MOST_SLIPS = 30;
    private static final int SPARE = 2;

    private final OpenSearchAsyncClient engine;
    private final SuggestSettings settings;
    private final String index;

    SuggestionSearch(OpenSearchClient engine, SuggestSettings settings, SearchSettings search) {
        this.engine = new OpenSearchAsyncClient(engine._transport(), engine._transportOptions());
        this.settings = settings;
        this.index = search.suggestions();
    }

    /** @throws IOException when the engine does not answer, or not in time */
    List<Found> find(List<Reading> readings, int first) throws IOException {
        var words = not(Kind.PRODUCT, anyOf(readings));
        var searches = new ArrayList<>(
                List.of(search(words, first * SPARE), search(only(Kind.PRODUCT, anyOf(readings)), first)));
        var typed = readings.getFirst().jamo();
        if (typed.length() >= SLIPS_FROM) {
            searches.add(search(nearly(typed), first));
        }
        var request = MsearchRequest.of(it -> it.index(index)
                .ignoreUnavailable(true) // before the first build there is nothing to suggest, which is no failure
                .searches(searches));
        return found(await(request));
    }

    private MsearchResponse<Found> await(MsearchRequest request) throws IOException {
        var answer = engine.msearch(request, Found.class);
        try {
            return answer.get(settings.patience().toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            throw new IOException("the search engine failed", e.getCause());
        } catch (TimeoutException e) {
            answer.cancel(true);
            throw new IOException("the search engine is too slow for suggestions", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    private static List<Found> found(MsearchResponse<Found> answer) throws IOException {
        var found = new ArrayList<Found>();
        for (MultiSearchResponseItem<Found> some : answer.responses()) {
            if (some.isFailure()) {
                throw new IOException(
                        "the search engine failed: " + some.failure().error().reason());
            }
            some.result().hits().hits().forEach(it -> found.add(requireNonNull(it.source())));
        }
        return found;
    }

    private static RequestItem search(Query query, int size) {
        return RequestItem.of(item -> item.header(it -> it)
                .body(body -> body.query(withWeight(query))
                        .size(size)
                        .trackTotalHits(it -> it.enabled(false))
                        .source(it ->
                                it.filter(f -> f.includes("text", "kind", "productId", "categoryId", "weight")))));
    }

    private static Query withWeight(Query query) {
        return Query.of(q -> q.functionScore(score -> score.query(query)
                .functions(it -> it.fieldValueFactor(f -> f.field("weight").missing(0.0)))
                .boostMode(FunctionBoostMode.Sum)));
    }

    private static Query anyOf(List<Reading> readings) {
        var ways = readings.stream()
                .flatMap(it -> Stream.of(
                        way(it, "start", "initialsStart", WHOLE_FIRST), way(it, "keys", "initials", WORD_FIRST)))
                .toList();
        return Query.of(q -> q.bool(it -> it.should(ways).minimumShouldMatch("1")));
    }

    private static Query way(Reading reading, String jamo, String initials, float boost) {
        var all = Stream.of(begins(jamo, reading.jamo()), begins(initials, reading.initials()))
                .flatMap(List::stream)
                .toList();
        return Query.of(q -> q.constantScore(it -> it.filter(f -> f.bool(b -> b.filter(all)))
                .boost(reading.otherLayout() ? boost * OTHER_LAYOUT : boost)));
    }

    /** What is longer than any term is rare: its first part as a term, the rest among the few whole keys. */
    private static List<Query> begins(String field, String prefix) {
        if (prefix.isEmpty()) {
            return List.of();
        }
        int end = prefix.offsetByCodePoints(0, Math.min(LONGEST_TERM, prefix.codePointCount(0, prefix.length())));
        var term = Query.of(q -> q.term(it -> it.field(field).value(FieldValue.of(prefix.substring(0, end)))));
        return end == prefix.length() || field.startsWith("initials")
                ? List.of(term)
                : List.of(
                        term,
                        Query.of(q -> q.prefix(it -> it.field("keys.whole").value(prefix))));
    }

    private static Query nearly(String typed) {
        int end = Math.min(typed.length(), LONGEST_TERM);
        return Query.of(q -> q.fuzzy(it -> it.field("near")
                .value(FieldValue.of(typed.substring(0, end)))
                .fuzziness("1")
                .prefixLength(1)
                .maxExpansions(MOST_SLIPS)));
    }

    private static Query only(Kind kind, Query query) {
        return Query.of(q -> q.bool(it -> it.must(query).filter(isOf(kind))));
    }

    private static Query not(Kind kind, Query query) {
        return Query.of(q -> q.bool(it -> it.must(query).mustNot(isOf(kind))));
    }

    private static Query isOf(Kind kind) {
        return Query.of(q -> q.term(it -> it.field("kind").value(FieldValue.of(kind.name()))));
    }
}
