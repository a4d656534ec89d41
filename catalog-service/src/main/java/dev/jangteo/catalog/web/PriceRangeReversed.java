package dev.jangteo.catalog.web;

import dev.jangteo.platform.web.BadRequest;

/** The highest price asked for is below the lowest one. */
final class PriceRangeReversed extends BadRequest {
    PriceRangeReversed() {
        super("invalid-request");
        var _ = at("maxPrice", "price-range-reversed");
    }
}
