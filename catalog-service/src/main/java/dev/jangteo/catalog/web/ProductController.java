package dev.jangteo.catalog.web;

import dev.jangteo.catalog.review.Ratings;
import dev.jangteo.catalog.search.Browsing;
import dev.jangteo.catalog.search.ProductQuery;
import dev.jangteo.catalog.search.ProductSort;
import dev.jangteo.contracts.CategoryId;
import dev.jangteo.contracts.ProductId;
import dev.jangteo.platform.web.Page;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The shop window. */
@RestController
@RequestMapping("/api/products")
class ProductController {
    private final Browsing browsing;
    private final Ratings ratings;

    ProductController(Browsing browsing, Ratings ratings) {
        this.browsing = browsing;
        this.ratings = ratings;
    }

    @GetMapping
    Page<SummaryView> list(
            @RequestParam(required = false) @Nullable CategoryId category,
            @RequestParam(required = false) @Size(max = 100) @Nullable String brand,
            @RequestParam(required = false) @PositiveOrZero @Nullable Long minPrice,
            @RequestParam(required = false) @PositiveOrZero @Nullable Long maxPrice,
            @RequestParam(defaultValue = "false") boolean inStock,
            @RequestParam(defaultValue = "NEWEST") ProductSort sort,
            @RequestParam(defaultValue = "20") @Min(1) @Max(100) int first,
            @RequestParam(required = false) @Nullable String after) {
        var query = new ProductQuery(category, brand, minPrice, maxPrice, sort);
        return browsing.list(query, inStock, after, first).map(SummaryView::of);
    }

    @GetMapping("/{id}")
    ProductView product(@PathVariable ProductId id) {
        var viewed = browsing.product(id);
        return ProductView.of(viewed.page(), viewed.available(), ratings.of(id));
    }
}
