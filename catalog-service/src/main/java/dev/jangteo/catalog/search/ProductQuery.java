package dev.jangteo.catalog.search;

import dev.jangteo.contracts.CategoryId;
import org.jspecify.annotations.Nullable;

/**
 * Which products a list holds; all that is given must hold.
 *
 * @param category the product lies in it or below it
 * @param minPrice of the cheapest SKU, in the currency's minor units, inclusive; so is {@code maxPrice}
 */
public record ProductQuery(
        @Nullable CategoryId category,
        @Nullable String brand,
        @Nullable Long minPrice,
        @Nullable Long maxPrice,
        ProductSort sort) {}
