package dev.jangteo.catalog.offer;

import dev.jangteo.contracts.SkuId;
import dev.jangteo.platform.web.Conflict;

/** The SKU's product was withdrawn, or is not on sale yet. */
public final class ProductNotOnSale extends Conflict {
    public ProductNotOnSale(SkuId sku) {
        super("product-not-on-sale", sku);
    }
}
