package dev.jangteo.order;

/** What became of the units a paid order needs. */
enum StockOutcome {
    COMMITTED,
    SHORT
}
