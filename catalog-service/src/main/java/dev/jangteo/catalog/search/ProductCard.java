package dev.jangteo.catalog.search;

import dev.jangteo.catalog.product.Product;
import dev.jangteo.catalog.product.Sku;
import dev.jangteo.contracts.CategoryId;
import dev.jangteo.contracts.Money;
import dev.jangteo.contracts.ProductId;
import dev.jangteo.contracts.SkuId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A product in a list. */
public record ProductCard(
        ProductId id,
        String name,
        @Nullable String brand,
        CategoryId categoryId,
        @Nullable String image,
        Money priceFrom,
        List<SkuId> skuIds) {

    static ProductCard of(Product product) {
        var details = product.details();
        return new ProductCard(
                product.id(),
                details.name(),
                details.brand(),
                details.categoryId(),
                details.firstImage().orElse(null),
                details.priceFrom(),
                details.skus().stream().map(Sku::id).toList());
    }
}
