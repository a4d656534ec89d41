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
    /** How exactly products have to answer the text. */
    enum Manner {
        /** All words occur. */
        WORDS,
        /** Words begin with these initials (초성). */
        INITIALS,
        /** All words occur, give or take a few jamo or letters. */
        TYPOS,
        /** What is meant occurs, and the more of what is said of it, the better. */
        KIND,
        /** Half of the words occur. */
        SOME_WORDS
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
        if (query.words().size() > 1) {
            others.add(new Reading(Manner.KIND, query));
            others.add(new Reading(Manner.SOME_WORDS, query));
        }
        return others;
    }
}
