package dev.jangteo.catalog.search;

/** In which order products are listed; the id decides between equals, so every order is total. */
public enum ProductSort {
    NEWEST,
    PRICE_ASC,
    PRICE_DESC,
    NAME
}
