package dev.jangteo.catalog.search;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import dev.jangteo.catalog.category.CategoryTree;
import dev.jangteo.catalog.search.Facets.CategoryCount;
import dev.jangteo.catalog.search.Facets.OptionCount;
import dev.jangteo.catalog.search.Facets.PriceCount;
import dev.jangteo.catalog.search.Facets.RatingCount;
import dev.jangteo.catalog.search.Facets.ValueCount;
import dev.jangteo.contracts.CategoryId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.opensearch.client.json.JsonData;
import org.opensearch.client.opensearch._types.aggregations.Aggregate;
import org.opensearch.client.opensearch._types.aggregations.Aggregation;
import org.opensearch.client.opensearch._types.aggregations.AggregationRange;
import org.opensearch.client.opensearch._types.query_dsl.Query;

/** Facets in the engine's words, and its answers. */
final class EngineFacets {
    private static final int VALUES = 50;
    private static final int OPTION_VALUES = 200;
    private static final String INNER = "values";
    private static final String OTHER_OPTIONS = "options";

    /** In won, where shoppers think of another price class. */
    private static final List<Long> STEPS =
            List.of(0L, 10_000L, 30_000L, 50_000L, 100_000L, 300_000L, 500_000L, 1_000_000L, 3_000_000L);

    private static final List<Integer> STARS = List.of(4, 3, 2, 1);

    private EngineFacets() {}

    static Map<String, Aggregation> questions(EngineFilters filters, Set<String> chosenOptions) {
        var questions = new LinkedHashMap<String, Aggregation>();
        questions.put(EngineFilters.CATEGORY, terms(filters.allBut(EngineFilters.CATEGORY), "categoryIds", VALUES));
        questions.put(EngineFilters.BRAND, terms(filters.allBut(EngineFilters.BRAND), "brand.keyword", VALUES));
        questions.put(EngineFilters.PRICE, ranges(filters.allBut(EngineFilters.PRICE), "priceFrom", priceRanges()));
        questions.put(EngineFilters.RATING, ranges(filters.allBut(EngineFilters.RATING), "rating", starRanges()));
        questions.put(
                EngineFilters.STOCK,
                under(filters.allBut(EngineFilters.STOCK), Aggregation.of(a -> a.filter(EngineFilters.inStock()))));
        questions.put(OTHER_OPTIONS, terms(filters.all(), "optionValues", OPTION_VALUES));
        for (var name : chosenOptions) {
            var kind = EngineFilters.option(name);
            questions.put(kind, terms(filters.allBut(kind), "optionValues", OPTION_VALUES));
        }
        return questions;
    }

    static Facets answers(Map<String, Aggregate> answers, Set<String> chosenOptions, CategoryTree tree) {
        return new Facets(
                categories(values(answers, EngineFilters.CATEGORY), tree),
                values(answers, EngineFilters.BRAND),
                prices(answers),
                options(answers, chosenOptions),
                ratings(answers),
                inner(answers, EngineFilters.STOCK).filter().docCount());
    }

    private static List<CategoryCount> categories(List<ValueCount> counts, CategoryTree tree) {
        return counts.stream()
                .flatMap(it -> tree.find(new CategoryId(it.value())).stream()
                        .map(found -> new CategoryCount(found.id(), found.name(), it.count())))
                .toList();
    }

    /** From the first range that holds a product to the last. */
    private static List<PriceCount> prices(Map<String, Aggregate> answers) {
        var counts = new ArrayList<>(IntStream.range(0, STEPS.size())
                .mapToObj(i -> new PriceCount(STEPS.get(i), below(i + 1), count(answers, EngineFilters.PRICE, i)))
                .toList());
        while (!counts.isEmpty() && counts.getFirst().count() == 0) {
            counts.removeFirst();
        }
        while (!counts.isEmpty() && counts.getLast().count() == 0) {
            counts.removeLast();
        }
        return List.copyOf(counts);
    }

    private static @Nullable Long below(int step) {
        return step == STEPS.size() ? null : STEPS.get(step) - 1;
    }

    private static List<RatingCount> ratings(Map<String, Aggregate> answers) {
        return STARS.stream()
                .map(it -> new RatingCount(it, count(answers, EngineFilters.RATING, it)))
                .filter(it -> it.count() > 0)
                .toList();
    }

    /** Of an option that is chosen from, the values that are left if it were not. */
    private static List<OptionCount> options(Map<String, Aggregate> answers, Set<String> chosen) {
        var others = values(answers, OTHER_OPTIONS).stream().filter(it -> !chosen.contains(option(it)));
        var own = chosen.stream()
                .flatMap(name -> values(answers, EngineFilters.option(name)).stream()
                        .filter(it -> option(it).equals(name)));
        return Stream.concat(own, others)
                .collect(groupingBy(EngineFacets::option, LinkedHashMap::new, toList()))
                .entrySet()
                .stream()
                .map(it -> new OptionCount(
                        it.getKey(),
                        it.getValue().stream().map(EngineFacets::withoutOption).toList()))
                .toList();
    }

    private static String option(ValueCount count) {
        return count.value().substring(0, count.value().indexOf(':'));
    }

    private static ValueCount withoutOption(ValueCount count) {
        return new ValueCount(count.value().substring(count.value().indexOf(':') + 1), count.count());
    }

    private static Aggregation terms(Query filter, String field, int size) {
        return under(filter, Aggregation.of(a -> a.terms(t -> t.field(field).size(size))));
    }

    private static Aggregation ranges(Query filter, String field, List<AggregationRange> ranges) {
        return under(filter, Aggregation.of(a -> a.range(r -> r.field(field).ranges(ranges))));
    }

    private static Aggregation under(Query filter, Aggregation inner) {
        return Aggregation.of(a -> a.filter(filter).aggregations(INNER, inner));
    }

    private static List<AggregationRange> priceRanges() {
        return IntStream.range(0, STEPS.size())
                .mapToObj(i -> AggregationRange.of(r -> {
                    r.key(String.valueOf(i)).from(JsonData.of(STEPS.get(i)));
                    return i + 1 == STEPS.size() ? r : r.to(JsonData.of(STEPS.get(i + 1)));
                }))
                .toList();
    }

    private static List<AggregationRange> starRanges() {
        return STARS.stream()
                .map(it -> AggregationRange.of(r -> r.key(String.valueOf(it)).from(JsonData.of(it))))
                .toList();
    }

    private static Aggregate inner(Map<String, Aggregate> answers, String kind) {
        return requireNonNull(
                requireNonNull(answers.get(kind)).filter().aggregations().get(INNER));
    }

    private static List<ValueCount> values(Map<String, Aggregate> answers, String kind) {
        return inner(answers, kind).sterms().buckets().array().stream()
                .map(it -> new ValueCount(it.key(), it.docCount()))
                .toList();
    }

    private static long count(Map<String, Aggregate> answers, String kind, int range) {
        return inner(answers, kind).range().buckets().array().stream()
                .filter(it -> String.valueOf(range).equals(it.key()))
                .findFirst()
                .orElseThrow()
                .docCount();
    }
}
