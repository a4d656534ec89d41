package dev.jangteo.catalog.stock;

import dev.jangteo.contracts.SkuId;
import dev.jangteo.platform.web.NotFound;

/** There is no such SKU, or no longer. */
public final class SkuNotFound extends NotFound {
    public SkuNotFound(SkuId sku) {
        super("sku-not-found", sku);
    }
}
