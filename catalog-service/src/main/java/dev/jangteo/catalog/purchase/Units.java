package dev.jangteo.catalog.purchase;

import dev.jangteo.contracts.SkuId;

/** So many units of one SKU. */
public record Units(SkuId skuId, int quantity) {}
