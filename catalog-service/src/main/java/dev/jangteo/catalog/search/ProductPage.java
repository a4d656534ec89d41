package dev.jangteo.catalog.search;

import dev.jangteo.catalog.category.Category;
import dev.jangteo.catalog.product.ProductDetails;
import dev.jangteo.catalog.product.ProductStatus;
import dev.jangteo.contracts.ProductId;
import java.util.List;

/** A product as its page shows it. */
public record ProductPage(ProductId id, ProductStatus status, ProductDetails details, List<Category> breadcrumb) {}
