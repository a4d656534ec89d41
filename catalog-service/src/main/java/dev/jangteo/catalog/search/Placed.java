package dev.jangteo.catalog.search;

/** A product and its place in the list it was found for. */
record Placed(ProductCard card, Position position) {}
