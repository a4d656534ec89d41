package dev.jangteo.gateway.catalog;

import dev.jangteo.contracts.CategoryId;
import dev.jangteo.contracts.ProductId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.cloud.openfeign.FeignClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What helps while a customer types; asked with little patience. */
@FeignClient(name = "catalog", contextId = "suggestions", url = "${jangteo.gateway.services.catalog.url}")
interface SuggestionClient {

    @GetMapping("/api/products/suggestions")
    Listed<Suggestion> suggestions(@RequestParam("q") String query, @RequestParam("first") int first);

    @GetMapping("/api/products/popular-searches")
    Listed<PopularSearch> popularSearches(@RequestParam("first") int first);

    record Listed<T>(List<T> items) {}

    record Suggestion(
            String text,
            String kind,
            @Nullable ProductId productId,
            @Nullable CategoryId categoryId) {}

    record PopularSearch(int rank, String text) {}
}
