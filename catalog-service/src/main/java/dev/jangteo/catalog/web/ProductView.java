package dev.jangteo.catalog.web;

import dev.jangteo.catalog.category.Category;
import dev.jangteo.catalog.product.ProductStatus;
import dev.jangteo.catalog.review.Rating;
import dev.jangteo.catalog.search.ProductPage;
import dev.jangteo.contracts.CategoryId;
import dev.jangteo.contracts.Money;
import dev.jangteo.contracts.ProductId;
import dev.jangteo.contracts.SkuId;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A product with all its SKUs. */
record ProductView(
        ProductId id,
        String name,
        String description,
        @Nullable String brand,
        CategoryId categoryId,
        List<Crumb> breadcrumb,
        List<String> tags,
        List<String> images,
        ProductStatus status,
        List<String> optionNames,
        List<SkuView> skus,
        Money priceFrom,
        boolean inStock,
        double rating,
        int ratingCount,
        List<RatingView> ratings) {

    /** One step of the way from the top of the shop to the product. */
    record Crumb(CategoryId id, String name) {
        static Crumb of(Category category) {
            return new Crumb(category.id(), category.name());
        }
    }

    /** A variant to choose. */
    record SkuView(SkuId id, Map<String, String> options, Money price, int available) {}

    static ProductView of(ProductPage page, Map<SkuId, Integer> available, Rating rating) {
        var details = page.details();
        var skus = details.skus().stream()
                .map(it -> new SkuView(
                        it.id(), it.named(details.optionNames()), it.price(), available.getOrDefault(it.id(), 0)))
                .toList();
        return new ProductView(
                page.id(),
                details.name(),
                details.description(),
                details.brand(),
                details.categoryId(),
                page.breadcrumb().stream().map(Crumb::of).toList(),
                details.tags(),
                details.images(),
                page.status(),
                details.optionNames(),
                skus,
                details.priceFrom(),
                skus.stream().anyMatch(it -> it.available() > 0),
                rating.average(),
                rating.count(),
                RatingView.histogram(rating));
    }
}
