package dev.jangteo.catalog.search;

import dev.jangteo.catalog.korean.Initials;
import dev.jangteo.catalog.korean.JamoDistance;
import dev.jangteo.catalog.korean.KeyboardLayout;
import dev.jangteo.catalog.korean.SearchQuery;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One way to understand what was typed. */
record Reading(Manner manner, SearchQuery query) {
    private static final int LONG = 3;

    /** How exactly products have to answer the text. */
    enum Manner {
        /** All words occur. */
        WORDS,
        /** Words begin with these initials (초성). */
        INITIALS,
        /** All words occur, give or take a few jamo or letters. */
        TYPOS,
        /** Two thirds of the words occur. */
        MOST_WORDS
    }

    /** As it was typed. */
    static Reading of(SearchQuery query) {
        return new Reading(Initials.isInitials(query.text()) ? Manner.INITIALS : Manner.WORDS, query);
    }

    /**
     * What it may have been meant to be when nothing is found as it was typed, the likeliest first.
     *
     * @param correction the spelling that others use
     */
    static List<Reading> others(SearchQuery query, Optional<String> correction) {
        var others = new ArrayList<Reading>();
        KeyboardLayout.mistyped(query.typed())
                .map(SearchQuery::of)
                .map(Reading::of)
                .ifPresent(others::add);
        if (query.words().stream().anyMatch(it -> JamoDistance.allowed(it) > 0)) {
            others.add(new Reading(Manner.TYPOS, query));
        }
        correction.map(SearchQuery::of).map(Reading::of).ifPresent(others::add);
        if (query.words().size() >= LONG) {
            others.add(new Reading(Manner.MOST_WORDS, query));
        }
        return others;
    }
}
