package dev.jangteo.cart;

import dev.jangteo.contracts.SkuId;
import dev.jangteo.platform.web.NotFound;

/** The cart holds no such variant (any more). */
final class LineNotInCart extends NotFound {
    LineNotInCart(SkuId sku) {
        super("line-not-in-cart", sku);
    }
}
