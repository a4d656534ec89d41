package dev.jangteo.cart;

import dev.jangteo.contracts.ProductId;
import dev.jangteo.contracts.SkuId;
import org.jspecify.annotations.Nullable;

/**
 * Puts units of a variant into the cart.
 *
 * @param productId suffices alone when the product comes in one variant only
 * @param skuId the variant; of this product, when both are given
 */
public record AddToCart(
        @Nullable ProductId productId, @Nullable SkuId skuId, int quantity) {}
