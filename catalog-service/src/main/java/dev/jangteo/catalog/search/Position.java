package dev.jangteo.catalog.search;

import dev.jangteo.contracts.ProductId;

/** A place in a list: what the list is sorted by, as text, and the id. It stays a place when its product is gone. */
public record Position(String key, ProductId id) {}
