package dev.jangteo.catalog.search;

import dev.jangteo.contracts.CategoryId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the products found have to be besides; all that is given must hold.
 *
 * @param category the product lies in it or below it
 * @param brands one of these; none for any
 * @param minPrice of the cheapest SKU, in the currency's minor units, inclusive; so is {@code maxPrice}
 * @param minRating so many stars at least, on average
 * @param options by name, one of these values each
 */
public record SearchFilters(
        @Nullable CategoryId category,
        List<String> brands,
        @Nullable Long minPrice,
        @Nullable Long maxPrice,
        @Nullable Integer minRating,
        Map<String, Set<String>> options,
        boolean inStockOnly) {

    public SearchFilters {
        brands = List.copyOf(brands);
        options = Map.copyOf(options);
    }
}
