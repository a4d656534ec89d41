package dev.jangteo.catalog.alert;

import dev.jangteo.contracts.SkuId;
import dev.jangteo.platform.web.Conflict;

/** It can be bought now: there is nothing to wait for. */
final class SkuInStock extends Conflict {
    SkuInStock(SkuId sku) {
        super("sku-in-stock", sku);
    }
}
