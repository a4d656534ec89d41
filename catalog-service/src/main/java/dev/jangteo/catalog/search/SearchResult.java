package dev.jangteo.catalog.search;

import dev.jangteo.catalog.category.Category;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of what was found.
 *
 * @param endCursor where the next page starts; null when nothing was found, and by relevance when there is no next page
 * @param total how many products were found
 * @param facets on first pages, when asked for
 * @param searchedFor the text that found them: another than was typed when that found nothing
 * @param didYouMean a spelling that others use
 * @param help only when nothing was found
 */
public record SearchResult(
        List<Item> items,
        @Nullable String endCursor,
        boolean hasNextPage,
        long total,
        @Nullable Facets facets,
        String searchedFor,
        @Nullable String didYouMean,
        @Nullable Help help) {

    /** A product found, and where the text was found in it. */
    public record Item(Browsing.Listed listed, List<Highlight> highlights) {}

    /** Where to go instead: what others search for, and the departments. */
    public record Help(List<String> popular, List<Category> categories) {}
}
