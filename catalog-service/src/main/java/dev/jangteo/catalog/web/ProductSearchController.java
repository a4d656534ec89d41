package dev.jangteo.catalog.web;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;

import dev.jangteo.catalog.category.Category;
import dev.jangteo.catalog.korean.SearchQuery;
import dev.jangteo.catalog.search.Facets;
import dev.jangteo.catalog.search.Highlight;
import dev.jangteo.catalog.search.SearchFilters;
import dev.jangteo.catalog.search.SearchResult;
import dev.jangteo.catalog.search.SearchSort;
import dev.jangteo.catalog.search.Searching;
import dev.jangteo.catalog.suggest.SearchLog;
import dev.jangteo.contracts.CategoryId;
import dev.jangteo.platform.security.Caller;
import dev.jangteo.platform.security.CurrentUser;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.propertyeditors.CustomCollectionEditor;
import org.springframework.beans.propertyeditors.StringTrimmerEditor;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.InitBinder;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Finds products by what shoppers type. */
@RestController
class ProductSearchController {
    private static final int CHOICES_AT_MOST = 20;

    private final Searching searching;
    private final SearchLog searches;

    ProductSearchController(Searching searching, SearchLog searches) {
        this.searching = searching;
        this.searches = searches;
    }

    /** A value with a comma is one value, and spaces around a text are none of it. */
    @InitBinder
    void keep(WebDataBinder binder) {
        binder.registerCustomEditor(List.class, new CustomCollectionEditor(List.class));
        binder.registerCustomEditor(String.class, new StringTrimmerEditor(false));
    }

    @GetMapping("/api/products/search")
    ResultView search(
            @CurrentUser Optional<Caller> caller,
            HttpServletRequest request,
            @RequestParam @NotBlank @Size(max = 100) String q,
            @RequestParam(required = false) @Nullable CategoryId category,
            @RequestParam(required = false) @Size(max = CHOICES_AT_MOST) @Nullable List<@Size(max = 100) String> brand,
            @RequestParam(required = false) @PositiveOrZero @Nullable Long minPrice,
            @RequestParam(required = false) @PositiveOrZero @Nullable Long maxPrice,
            @RequestParam(required = false) @Min(1) @Max(5) @Nullable Integer minRating,
            @RequestParam(required = false) @Size(max = CHOICES_AT_MOST) @Nullable
                    List<@Size(max = 200) @Pattern(regexp = "[^:]+:.+") String> option,
            @RequestParam(defaultValue = "false") boolean inStock,
            @RequestParam(defaultValue = "RELEVANCE") SearchSort sort,
            @RequestParam(defaultValue = "20") @Min(1) @Max(100) int first,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(defaultValue = "true") boolean facets) {
        if (minPrice != null && maxPrice != null && maxPrice < minPrice) {
            throw new PriceRangeReversed();
        }
        var filters = new SearchFilters(
                category, orNone(brand), minPrice, maxPrice, minRating, byName(orNone(option)), inStock);
        if (after != null) {
            return ResultView.of(searching.searchOn(after, filters, sort, first));
        }
        var result = searching.search(SearchQuery.of(q), filters, sort, first, facets);
        var visitor = caller.map(it -> it.userId().value()).orElseGet(request::getRemoteAddr);
        searches.record(result.searchedFor(), result.total(), visitor);
        return ResultView.of(result);
    }

    private static List<String> orNone(@Nullable List<String> values) {
        return values == null ? List.of() : values;
    }

    /** {@code 색상:블랙} by name, all that is wanted of each. */
    private static Map<String, Set<String>> byName(List<String> options) {
        return options.stream()
                .map(it -> it.split(":", 2))
                .collect(groupingBy(it -> it[0], mapping(it -> it[1], toSet())));
    }

    /** A page of what was found; {@link SearchResult} says what the fields mean. */
    record ResultView(
            List<ItemView> items,
            @Nullable String endCursor,
            boolean hasNextPage,
            long total,
            @Nullable Facets facets,
            String searchedFor,
            @Nullable String didYouMean,
            @Nullable HelpView help) {
        static ResultView of(SearchResult result) {
            var help = result.help();
            return new ResultView(
                    result.items().stream().map(ItemView::of).toList(),
                    result.endCursor(),
                    result.hasNextPage(),
                    result.total(),
                    result.facets(),
                    result.searchedFor(),
                    result.didYouMean(),
                    help == null ? null : HelpView.of(help));
        }
    }

    /** A product found. */
    record ItemView(SummaryView product, List<Highlight> highlights) {
        static ItemView of(SearchResult.Item item) {
            return new ItemView(SummaryView.of(item.listed()), item.highlights());
        }
    }

    /** Where to go instead. */
    record HelpView(List<String> popular, List<Department> categories) {
        static HelpView of(SearchResult.Help help) {
            return new HelpView(
                    help.popular(),
                    help.categories().stream().map(Department::of).toList());
        }
    }

    /** A category at the top. */
    record Department(CategoryId id, String name) {
        static Department of(Category category) {
            return new Department(category.id(), category.name());
        }
    }
}
