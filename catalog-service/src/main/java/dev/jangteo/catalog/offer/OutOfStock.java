package dev.jangteo.catalog.offer;

import dev.jangteo.contracts.SkuId;
import dev.jangteo.platform.web.Conflict;

/** Fewer units can be had than are wanted. */
final class OutOfStock extends Conflict {
    OutOfStock(SkuId sku) {
        super("out-of-stock", sku);
    }
}
