package dev.jangteo.cart;

import dev.jangteo.platform.web.RuleBroken;

/** The cart holds as many different variants as a cart may. */
final class CartFull extends RuleBroken {
    CartFull(int mostLines) {
        super("cart-full", mostLines);
    }
}
