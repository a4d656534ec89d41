package dev.jangteo.order;

import dev.jangteo.platform.web.Conflict;

/** The stock of the order was not heard of yet: to be asked again. */
final class StockNotCommitted extends Conflict {
    StockNotCommitted() {
        super("stock-not-committed");
    }
}
