package dev.jangteo.catalog.search;

/** In which order what was found is shown; the id decides between equals, so every order is total. */
public enum SearchSort {
    RELEVANCE,
    NEWEST,
    PRICE_ASC,
    PRICE_DESC,
    NAME,
    RATING,
    POPULARITY
}
