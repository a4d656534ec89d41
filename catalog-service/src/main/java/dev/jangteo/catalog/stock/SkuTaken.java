package dev.jangteo.catalog.stock;

import dev.jangteo.contracts.SkuId;
import dev.jangteo.platform.web.Conflict;

/** The SKU id belongs to another product. */
public final class SkuTaken extends Conflict {
    public SkuTaken(SkuId sku) {
        super("sku-taken", sku);
    }
}
