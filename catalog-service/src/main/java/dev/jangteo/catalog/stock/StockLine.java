package dev.jangteo.catalog.stock;

import dev.jangteo.contracts.SkuId;

/** So many units of one SKU. */
public record StockLine(SkuId skuId, int units) {
    public StockLine {
        if (units < 1) {
            throw new IllegalArgumentException("a line has at least one unit");
        }
    }
}
