package dev.jangteo.cart;

import dev.jangteo.contracts.SkuId;
import dev.jangteo.platform.web.NotFound;

/** The catalogue has no such variant, or not of that product. */
final class SkuNotFound extends NotFound {
    SkuNotFound(SkuId sku) {
        super("sku-not-found", sku);
    }
}
