package dev.jangteo.catalog.search;

import dev.jangteo.contracts.ProductId;
import java.util.List;

/**
 * The order of what was found at one moment.
 *
 * @param searchedFor the text that found it
 * @param total how many were found; {@code ids} are the first of them
 */
record Ranking(String searchedFor, long total, List<ProductId> ids) {
    /** Nobody pages on beyond so many. */
    static final int KEPT = 1_000;

    List<ProductId> page(int from, int size) {
        int start = Math.min(from, ids.size());
        return ids.subList(start, Math.min(start + size, ids.size()));
    }

    boolean goesOnAfter(int place) {
        return place < ids.size();
    }
}
