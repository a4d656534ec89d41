package dev.jangteo.benchmarks.search;

import java.util.Locale;

/** What a judgement may ask about a product of the demo catalogue. */
enum Fact {
    DEPARTMENT,
    SECTION,
    LEAF,
    BRAND,
    NOUN,
    FEATURE,
    MODEL,
    TAG,
    /** A value some variant of the product has: {@code 색상:블랙}. */
    OPTION;

    /** @throws IllegalArgumentException when there is no such fact */
    static Fact named(String name) {
        return valueOf(name.toUpperCase(Locale.ROOT));
    }
}
