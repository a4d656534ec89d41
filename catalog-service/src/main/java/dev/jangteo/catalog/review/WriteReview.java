package dev.jangteo.catalog.review;

import dev.jangteo.contracts.OrderId;
import dev.jangteo.contracts.ProductId;
import dev.jangteo.contracts.SkuId;

/**
 * A customer says what an item of an order is like.
 *
 * @param stars 1 to 5
 * @param text may be empty
 */
public record WriteReview(ProductId productId, OrderId orderId, SkuId skuId, int stars, String text) {}
