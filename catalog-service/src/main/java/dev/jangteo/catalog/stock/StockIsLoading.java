package dev.jangteo.catalog.stock;

import dev.jangteo.platform.web.Unavailable;

/** Availability is being rebuilt, and the caller has waited long enough. */
final class StockIsLoading extends Unavailable {
    StockIsLoading() {
        super("availability, which is being rebuilt in Redis", null);
    }
}
