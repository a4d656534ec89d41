package dev.jangteo.gateway.catalog;

import dev.jangteo.contracts.CategoryId;
import dev.jangteo.contracts.Money;
import dev.jangteo.contracts.OrderId;
import dev.jangteo.contracts.ProductId;
import dev.jangteo.contracts.SkuId;
import dev.jangteo.platform.web.Page;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.cloud.openfeign.FeignClient;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;

/** What the gateway asks of the catalogue. */
@FeignClient(name = "catalog", url = "${jangteo.gateway.services.catalog.url}")
interface CatalogClient {

    @GetMapping("/api/products")
    Page<ProductSummary> products(
            @RequestParam("category") @Nullable CategoryId category,
            @RequestParam("brand") @Nullable String brand,
            @RequestParam("minPrice") @Nullable Long minPrice,
            @RequestParam("maxPrice") @Nullable Long maxPrice,
            @RequestParam("inStock") @Nullable Boolean inStock,
            @RequestParam("sort") ProductSort sort,
            @RequestParam("first") int first,
            @RequestParam("after") @Nullable String after);

    @GetMapping("/api/products/{id}")
    Product product(@PathVariable("id") ProductId id);

    @GetMapping("/api/categories")
    List<Category> categories();

    @PostMapping("/api/skus/{skuId}/stock-alerts")
    StockAlert addStockAlert(@PathVariable("skuId") SkuId sku);

    @DeleteMapping("/api/skus/{skuId}/stock-alerts")
    void removeStockAlert(@PathVariable("skuId") SkuId sku);

    @GetMapping("/api/stock-alerts")
    Page<StockAlert> stockAlerts(@RequestParam("first") int first, @RequestParam("after") @Nullable String after);

    @GetMapping("/api/products/{id}/reviews")
    Page<Review> reviews(
            @PathVariable("id") ProductId id,
            @RequestParam("sort") ReviewSort sort,
            @RequestParam("first") int first,
            @RequestParam("after") @Nullable String after);

    @PostMapping("/api/products/{id}/reviews")
    Review review(@PathVariable("id") ProductId id, @RequestBody NewReview review);

    @DeleteMapping("/api/products/{id}/reviews/{reviewId}")
    void removeReview(@PathVariable("id") ProductId id, @PathVariable("reviewId") ReviewId review);

    @PostMapping("/internal/skus/lookup")
    Found lookup(@RequestBody Lookup lookup);

    record Lookup(List<SkuId> skuIds) {}

    record Found(List<FoundSku> skus) {}

    record FoundSku(SkuId skuId, @Nullable String image) {}

    enum ProductSort {
        NEWEST,
        PRICE_ASC,
        PRICE_DESC,
        NAME
    }

    record ProductSummary(
            ProductId id,
            String name,
            @Nullable String brand,
            CategoryId categoryId,
            @Nullable String image,
            Money priceFrom,
            boolean inStock,
            int skuCount,
            @Nullable SkuId defaultSkuId,
            double rating,
            int ratingCount) {}

    record Product(
            ProductId id,
            String name,
            @Nullable String description,
            @Nullable String brand,
            CategoryId categoryId,
            List<Crumb> breadcrumb,
            List<String> tags,
            List<String> images,
            String status,
            List<String> optionNames,
            List<Sku> skus,
            Money priceFrom,
            boolean inStock,
            double rating,
            int ratingCount,
            List<StarCount> ratings) {}

    record Crumb(CategoryId id, String name) {}

    record Sku(SkuId id, Map<String, String> options, Money price, int available) {}

    enum ReviewSort {
        NEWEST,
        RATING_DESC,
        RATING_ASC
    }

    record NewReview(
            OrderId orderId,
            SkuId skuId,
            int stars,
            @Nullable String text) {}

    record Review(
            ReviewId id,
            ProductId productId,
            SkuId skuId,
            int stars,
            String text,
            String author,
            Instant createdAt,
            Instant changedAt) {}

    record StarCount(int stars, int count) {}

    record StockAlert(SkuId skuId, ProductId productId, String name, Instant createdAt) {}

    record Category(CategoryId id, String name, List<Category> children) {}
}
