package dev.jangteo.catalog.web;

import dev.jangteo.catalog.suggest.PopularSearches;
import dev.jangteo.catalog.suggest.Suggesting;
import dev.jangteo.catalog.suggest.Suggestion;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.stream.IntStream;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Words for shoppers who have not found theirs yet. */
@RestController
@RequestMapping("/api/products")
class SuggestionController {
    private final Suggesting suggesting;
    private final PopularSearches popular;

    SuggestionController(Suggesting suggesting, PopularSearches popular) {
        this.suggesting = suggesting;
        this.popular = popular;
    }

    /** A short list. */
    record Listed<T>(List<T> items) {}

    /** A popular search, and its place among them. */
    record PopularView(int rank, String text) {}

    @GetMapping("/suggestions")
    Listed<Suggestion> suggestions(
            @RequestParam(defaultValue = "") @Size(max = 100) String q,
            @RequestParam(defaultValue = "10") @Min(1) @Max(20) int first) {
        return new Listed<>(suggesting.complete(q, first));
    }

    @GetMapping("/popular-searches")
    Listed<PopularView> popular(@RequestParam(defaultValue = "10") @Min(1) @Max(50) int first) {
        var texts = popular.top(first);
        return new Listed<>(IntStream.range(0, texts.size())
                .mapToObj(i -> new PopularView(i + 1, texts.get(i)))
                .toList());
    }
}
