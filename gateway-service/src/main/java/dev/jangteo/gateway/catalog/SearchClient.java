package dev.jangteo.gateway.catalog;

import dev.jangteo.contracts.CategoryId;
import dev.jangteo.contracts.ProductId;
import dev.jangteo.gateway.catalog.CatalogClient.Crumb;
import dev.jangteo.gateway.catalog.CatalogClient.ProductSummary;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.cloud.openfeign.FeignClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** What the gateway asks of the catalogue's search; a client and so a breaker apart, as the routes have. */
@FeignClient(name = "catalog", contextId = "search", url = "${jangteo.gateway.services.catalog.url}")
interface SearchClient {

    @GetMapping("/api/products/search")
    Results search(
            @RequestParam("q") String query,
            @RequestParam("category") @Nullable CategoryId category,
            @RequestParam("brand") @Nullable List<String> brands,
            @RequestParam("minPrice") @Nullable Long minPrice,
            @RequestParam("maxPrice") @Nullable Long maxPrice,
            @RequestParam("minRating") @Nullable Integer minRating,
            @RequestParam("option") @Nullable List<String> options,
            @RequestParam("inStock") @Nullable Boolean inStock,
            @RequestParam("sort") SearchSort sort,
            @RequestParam("first") int first,
            @RequestParam("after") @Nullable String after,
            @RequestParam("facets") boolean facets);

    @GetMapping("/api/products/{id}/related")
    Related related(@PathVariable("id") ProductId id, @RequestParam("first") int first);

    enum SearchSort {
        RELEVANCE,
        NEWEST,
        PRICE_ASC,
        PRICE_DESC,
        NAME,
        RATING,
        POPULARITY
    }

    record Results(
            List<Hit> items,
            @Nullable String endCursor,
            boolean hasNextPage,
            long total,
            @Nullable Facets facets,
            String searchedFor,
            @Nullable String didYouMean,
            @Nullable Help help) {}

    record Hit(ProductSummary product, List<Highlight> highlights) {}

    record Highlight(String field, List<Part> parts) {}

    record Part(String text, boolean hit) {}

    record Facets(
            List<CategoryCount> categories,
            List<ValueCount> brands,
            List<PriceCount> prices,
            List<OptionCounts> options,
            List<RatingCount> ratings,
            long inStock) {}

    record CategoryCount(CategoryId id, String name, long count) {}

    record ValueCount(String value, long count) {}

    record PriceCount(long from, @Nullable Long to, long count) {}

    record OptionCounts(String name, List<ValueCount> values) {}

    record RatingCount(int atLeast, long count) {}

    record Help(List<String> popular, List<Crumb> categories) {}

    record Related(List<ProductSummary> similar, List<ProductSummary> alsoBought) {}
}
