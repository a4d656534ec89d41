package dev.jangteo.catalog.offer;

import dev.jangteo.catalog.product.Product;
import dev.jangteo.catalog.product.Sku;
import dev.jangteo.contracts.Money;
import dev.jangteo.contracts.ProductId;
import dev.jangteo.contracts.SkuId;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A SKU as it can be bought now, or can't. */
public record Offer(
        SkuId skuId,
        ProductId productId,
        String name,
        Map<String, String> options,
        Money price,
        boolean onSale,
        int available,
        @Nullable String image) {

    /** The product's name with what tells the SKU from its siblings. */
    public String fullName() {
        return options.isEmpty() ? name : name + " (" + String.join(", ", options.values()) + ")";
    }

    static Offer of(Product product, Sku sku, int available) {
        var details = product.details();
        return new Offer(
                sku.id(),
                product.id(),
                details.name(),
                sku.named(details.optionNames()),
                sku.price(),
                product.isOnSale(),
                available,
                details.firstImage().orElse(null));
    }
}
