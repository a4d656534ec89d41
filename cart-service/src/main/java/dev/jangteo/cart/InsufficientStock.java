package dev.jangteo.cart;

import dev.jangteo.platform.web.Conflict;

/** Something is left, less than the cart would hold. */
final class InsufficientStock extends Conflict {
    InsufficientStock(int available) {
        super("insufficient-stock", available);
    }
}
