package dev.jangteo.catalog.web;

import dev.jangteo.catalog.product.Product;
import dev.jangteo.catalog.product.ProductStatus;
import dev.jangteo.contracts.CategoryId;
import dev.jangteo.contracts.Money;
import dev.jangteo.contracts.ProductId;

/** A product in the administrator's list. */
record AdminRow(ProductId id, String name, CategoryId categoryId, ProductStatus status, Money priceFrom, int skuCount) {
    static AdminRow of(Product product) {
        var details = product.details();
        return new AdminRow(
                product.id(),
                details.name(),
                details.categoryId(),
                product.status(),
                details.priceFrom(),
                details.skus().size());
    }
}
