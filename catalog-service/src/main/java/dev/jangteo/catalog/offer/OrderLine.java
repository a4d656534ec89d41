package dev.jangteo.catalog.offer;

import dev.jangteo.contracts.Money;
import dev.jangteo.contracts.ProductId;
import dev.jangteo.contracts.SkuId;

/** A reserved line, with the name and the price the order is to freeze. */
public record OrderLine(ProductId productId, SkuId skuId, String name, int quantity, Money unitPrice) {}
