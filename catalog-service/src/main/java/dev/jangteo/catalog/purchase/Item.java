package dev.jangteo.catalog.purchase;

import dev.jangteo.contracts.ProductId;
import dev.jangteo.contracts.SkuId;

/** Units of one SKU that an order bought. */
public record Item(ProductId productId, SkuId skuId, int quantity) {}
