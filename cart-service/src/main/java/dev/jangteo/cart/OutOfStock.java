package dev.jangteo.cart;

import dev.jangteo.platform.web.Conflict;

/** Nothing is left of it. */
final class OutOfStock extends Conflict {
    OutOfStock() {
        super("out-of-stock");
    }
}
