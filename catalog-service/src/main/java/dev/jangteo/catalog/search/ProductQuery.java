package dev.jangteo.catalog.search;

import dev.jangteo.contracts.CategoryId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What shoppers ask for; all that is given must hold.
 *
 * @param words each must occur in name, brand, tags or category
 * @param category the product lies in it or below it
 * @param minPrice of the cheapest SKU, in the currency's minor units, inclusive; so is {@code maxPrice}
 */
public record ProductQuery(
        List<String> words,
        @Nullable CategoryId category,
        @Nullable String brand,
        @Nullable Long minPrice,
        @Nullable Long maxPrice,
        ProductSort sort) {
    public ProductQuery {
        words = List.copyOf(words);
    }
}
