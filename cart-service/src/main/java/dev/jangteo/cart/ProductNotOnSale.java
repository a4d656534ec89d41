package dev.jangteo.cart;

import dev.jangteo.platform.web.Conflict;

/** It is known, and can't be bought. */
final class ProductNotOnSale extends Conflict {
    ProductNotOnSale() {
        super("product-not-on-sale");
    }
}
