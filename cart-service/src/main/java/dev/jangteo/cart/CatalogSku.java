package dev.jangteo.cart;

import dev.jangteo.contracts.Money;
import dev.jangteo.contracts.ProductId;
import dev.jangteo.contracts.SkuId;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A variant as the catalogue has it now. */
public record CatalogSku(
        SkuId skuId,
        ProductId productId,
        String name,
        Map<String, String> options,
        @Nullable String image,
        Money price,
        boolean onSale,
        int available) {}
