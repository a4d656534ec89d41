package dev.jangteo.catalog.search;

import dev.jangteo.catalog.korean.SearchQuery;
import dev.jangteo.catalog.search.Reading.Manner;
import dev.jangteo.platform.web.Cursor;
import dev.jangteo.platform.web.InvalidCursor;
import java.util.ArrayList;
import java.util.List;

/** Where a search goes on. */
sealed interface SearchPlace {
    String cursor();

    /** In a ranking that is kept, by relevance. */
    record InRanking(String key, int offset) implements SearchPlace {
        @Override
        public String cursor() {
            return Cursor.encode(SearchSort.RELEVANCE.name(), key, String.valueOf(offset));
        }
    }

    /** Behind a product, by what the list is sorted by; the text is read on as it was on the first page. */
    record Behind(SearchSort sort, Manner manner, String text, List<String> keys) implements SearchPlace {
        @Override
        public String cursor() {
            var parts = new ArrayList<>(List.of(sort.name(), manner.name(), text));
            parts.addAll(keys);
            return Cursor.encode(parts.toArray(String[]::new));
        }

        Behind to(List<String> further) {
            return new Behind(sort, manner, text, further);
        }

        Reading reading() {
            return new Reading(manner, SearchQuery.of(text));
        }
    }

    /** @throws InvalidCursor when it is none of a search in this order */
    static SearchPlace of(String cursor, SearchSort sort) {
        var parts = Cursor.decode(cursor);
        if (parts.size() < 3 || !parts.getFirst().equals(sort.name())) {
            throw new InvalidCursor();
        }
        try {
            return sort == SearchSort.RELEVANCE
                    ? new InRanking(parts.get(1), Integer.parseUnsignedInt(parts.get(2)))
                    : new Behind(sort, Manner.valueOf(parts.get(1)), parts.get(2), parts.subList(3, parts.size()));
        } catch (IllegalArgumentException e) {
            throw new InvalidCursor();
        }
    }
}
