package dev.jangteo.catalog.search;

import dev.jangteo.catalog.korean.SearchQuery;
import dev.jangteo.catalog.search.Reading.Manner;
import dev.jangteo.contracts.ProductId;
import java.util.List;
import java.util.stream.Stream;

/**
 * The order of what a search found, and what it takes to search on.
 *
 * @param text what was read in this manner
 * @param searchedFor the text that found it
 * @param total how many were found when the search began; {@code ids} are the first of them
 */
record Ranking(Manner manner, String text, SearchFilters filters, String searchedFor, long total, List<ProductId> ids) {
    /** Nobody pages on beyond so many. */
    static final int KEPT = 1_000;

    Reading reading() {
        return new Reading(manner, SearchQuery.of(text));
    }

    /** What was shown stays where it is, whatever the order has become since; the others follow as they are found now. */
    Ranking goingOnWith(List<ProductId> found) {
        var all = Stream.concat(ids.stream(), found.stream())
                .distinct()
                .limit(KEPT)
                .toList();
        return new Ranking(manner, text, filters, searchedFor, total, all);
    }

    List<ProductId> page(int from, int size) {
        int start = Math.min(from, ids.size());
        return ids.subList(start, Math.min(start + size, ids.size()));
    }

    boolean goesOnAfter(int place) {
        return place < ids.size();
    }
}
