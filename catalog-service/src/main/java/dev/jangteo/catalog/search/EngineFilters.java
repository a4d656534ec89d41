package dev.jangteo.catalog.search;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.opensearch.client.json.JsonData;
import org.opensearch.client.opensearch._types.FieldValue;
import org.opensearch.client.opensearch._types.query_dsl.Query;

/** Filters in the engine's words, each by the kind of thing it chooses among. */
final class EngineFilters {
    static final String CATEGORY = "category";
    static final String BRAND = "brand";
    static final String PRICE = "price";
    static final String RATING = "rating";
    static final String STOCK = "stock";

    private final Map<String, Query> byKind = new LinkedHashMap<>();

    EngineFilters(SearchFilters filters) {
        var category = filters.category();
        if (category != null) {
            byKind.put(CATEGORY, among("categoryIds", List.of(category.value())));
        }
        if (!filters.brands().isEmpty()) {
            byKind.put(BRAND, among("brand.keyword", filters.brands()));
        }
        var min = filters.minPrice();
        var max = filters.maxPrice();
        if (min != null || max != null) {
            byKind.put(
                    PRICE,
                    Query.of(q -> q.range(r -> r.field("priceFrom")
                            .gte(min == null ? null : JsonData.of(min))
                            .lte(max == null ? null : JsonData.of(max)))));
        }
        var stars = filters.minRating();
        if (stars != null) {
            byKind.put(RATING, Query.of(q -> q.range(r -> r.field("rating").gte(JsonData.of(stars)))));
        }
        if (filters.inStockOnly()) {
            byKind.put(STOCK, inStock());
        }
        filters.options()
                .forEach((name, values) -> byKind.put(
                        option(name),
                        among(
                                "optionValues",
                                values.stream().map(it -> name + ":" + it).toList())));
    }

    /** The kind of an option's values. */
    static String option(String name) {
        return "option:" + name;
    }

    static Query inStock() {
        return among("inStock", List.of("true"));
    }

    Query all() {
        return holding(byKind.values());
    }

    /** What holds if nothing is chosen of this kind. */
    Query allBut(String kind) {
        var others = new LinkedHashMap<>(byKind);
        others.remove(kind);
        return holding(others.values());
    }

    private static Query holding(Collection<Query> filters) {
        return filters.isEmpty()
                ? Query.of(q -> q.matchAll(m -> m))
                : Query.of(q -> q.bool(b -> b.filter(List.copyOf(filters))));
    }

    private static Query among(String field, List<String> values) {
        return Query.of(q -> q.terms(t -> t.field(field)
                .terms(v -> v.value(values.stream().map(FieldValue::of).toList()))));
    }
}
