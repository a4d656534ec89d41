package dev.jangteo.catalog.search;

import dev.jangteo.catalog.category.Categorizing;
import dev.jangteo.catalog.product.Assortment;
import dev.jangteo.catalog.product.Product;
import dev.jangteo.catalog.search.ProductFinder.Match;
import dev.jangteo.contracts.CategoryId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.opensearch.client.opensearch._types.FieldValue;
import org.opensearch.client.opensearch._types.query_dsl.Query;
import org.opensearch.client.opensearch.core.msearch.MultisearchBody;
import org.springframework.stereotype.Component;

/**
 * Finds lists in the search index and reads the products by id: what is shown is of now, and what no longer fits is left
 * out. Only where a product stands, and that a new one is there, the index may know a moment later; so such lists are not
 * kept, or they would show for longer what the index did not know yet.
 */
@Component
class IndexedProductSearch implements ProductSearch {
    private final Asking asking;
    private final Assortment assortment;
    private final Categorizing categories;

    IndexedProductSearch(Asking asking, Assortment assortment, Categorizing categories) {
        this.asking = asking;
        this.assortment = assortment;
        this.categories = categories;
    }

    /** @throws dev.jangteo.catalog.index.SearchUnavailable when the engine is away */
    @Override
    public List<Placed> find(ProductQuery query, @Nullable Position after, int limit) {
        var category = query.category();
        var fits = new Fit(query, category == null ? null : categories.tree().subtree(category));
        var found = new ArrayList<Placed>();
        var place = after;
        while (true) {
            int missing = limit - found.size();
            var matches = OpenSearchFinder.matches(asking.ask(question(query, place, missing)));
            found.addAll(read(matches, fits));
            if (matches.size() < missing || found.size() == limit) {
                return List.copyOf(found);
            }
            place = position(matches.getLast());
        }
    }

    private List<Placed> read(List<Match> matches, Fit fits) {
        var products = matches.isEmpty()
                ? Map.of()
                : assortment.findAll(matches.stream().map(Match::id).toList());
        return matches.stream()
                .flatMap(match -> products.get(match.id()) instanceof Product it && fits.test(it)
                        ? Stream.of(new Placed(ProductCard.of(it), position(match)))
                        : Stream.empty())
                .toList();
    }

    /** Where the index has it, so that the next page begins behind it even if it was moved a moment ago. */
    private static Position position(Match match) {
        return new Position(match.keys().getFirst(), match.id());
    }

    private static MultisearchBody question(ProductQuery query, @Nullable Position after, int limit) {
        var sort = SearchSort.valueOf(query.sort().name());
        return MultisearchBody.of(b -> {
            b.query(onSale(query))
                    .sort(OpenSearchFinder.order(sort))
                    .source(s -> s.fetch(false))
                    .storedFields(OpenSearchFinder.NOTHING)
                    .trackTotalHits(t -> t.enabled(false))
                    .size(limit);
            return after == null
                    ? b
                    : b.searchAfter(OpenSearchFinder.place(
                            sort, List.of(after.key(), after.id().value())));
        });
    }

    private static Query onSale(ProductQuery query) {
        var brand = query.brand();
        var brands = brand == null ? List.<String>of() : List.of(brand);
        var filters = new EngineFilters(
                new SearchFilters(query.category(), brands, query.minPrice(), query.maxPrice(), null, Map.of(), false));
        var onSale = Query.of(q -> q.term(t -> t.field("onSale").value(FieldValue.TRUE)));
        return Query.of(q -> q.bool(b -> b.filter(onSale, filters.all())));
    }

    /** @param categories those the list is of; none for all */
    private record Fit(ProductQuery query, @Nullable Set<CategoryId> categories) {
        boolean test(Product product) {
            var details = product.details();
            return product.isOnSale()
                    && (query.brand() == null || query.brand().equals(details.brand()))
                    && (query.minPrice() == null || product.priceFrom() >= query.minPrice())
                    && (query.maxPrice() == null || product.priceFrom() <= query.maxPrice())
                    && (categories == null || categories.contains(details.categoryId()));
        }
    }
}
