package dev.jangteo.catalog.stock;

import dev.jangteo.contracts.ProductId;
import dev.jangteo.contracts.SkuId;

/** A SKU that is to have stock, what people call it, and its first units. */
public record NewShelf(SkuId skuId, ProductId productId, String name, int onHand) {}
