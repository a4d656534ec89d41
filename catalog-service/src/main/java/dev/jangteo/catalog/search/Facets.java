package dev.jangteo.catalog.search;

import dev.jangteo.contracts.CategoryId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How many products each further step would leave. The count of a value disregards what is chosen among its own kind:
 * who has chosen one brand still sees how many another one has.
 */
public record Facets(
        List<CategoryCount> categories,
        List<ValueCount> brands,
        List<PriceCount> prices,
        List<OptionCount> options,
        List<RatingCount> ratings,
        long inStock) {

    /** Products in a category and all below it. */
    public record CategoryCount(CategoryId id, String name, long count) {}

    /** Products with a value. */
    public record ValueCount(String value, long count) {}

    /** Products of a price range, both ends inclusive; {@code to} is null when it is open. */
    public record PriceCount(long from, @Nullable Long to, long count) {}

    /** Products by what can be chosen of an option. */
    public record OptionCount(String name, List<ValueCount> values) {}

    /** Products with so many stars at least. */
    public record RatingCount(int atLeast, long count) {}
}
