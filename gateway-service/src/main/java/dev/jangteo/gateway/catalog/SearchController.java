package dev.jangteo.gateway.catalog;

import dev.jangteo.contracts.CategoryId;
import dev.jangteo.gateway.catalog.SearchClient.SearchSort;
import dev.jangteo.gateway.catalog.SuggestionClient.PopularSearch;
import dev.jangteo.gateway.catalog.SuggestionClient.Suggestion;
import dev.jangteo.gateway.graphql.ChosenOption;
import graphql.schema.DataFetchingFieldSelectionSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** Searching, and what helps to find the words. */
@Controller
class SearchController {
    private static final SearchFilter EVERYTHING = new SearchFilter(null, null, null, null, null, null, null);

    private final SearchClient search;
    private final SuggestionClient suggestions;

    SearchController(SearchClient search, SuggestionClient suggestions) {
        this.search = search;
        this.suggestions = suggestions;
    }

    /** Counting what results are made of costs: it is done for who asks for the counts. */
    @QueryMapping
    SearchResult search(
            @Argument String query,
            @Argument @Nullable SearchFilter filter,
            @Argument SearchSort sort,
            @Argument int first,
            @Argument @Nullable String after,
            DataFetchingFieldSelectionSet selection) {
        var by = filter == null ? EVERYTHING : filter;
        return SearchResult.of(search.search(
                query,
                by.categoryId,
                by.brands,
                by.minPrice,
                by.maxPrice,
                by.minRating,
                by.chosen(),
                by.inStock,
                sort,
                first,
                after,
                selection.contains("facets")));
    }

    @QueryMapping
    List<Suggestion> suggestions(@Argument String query, @Argument int first) {
        return suggestions.suggestions(query, first).items();
    }

    @QueryMapping
    List<PopularSearch> popularSearches(@Argument int first) {
        return suggestions.popularSearches(first).items();
    }

    record SearchFilter(
            @Nullable CategoryId categoryId,
            @Nullable List<String> brands,
            @Nullable Long minPrice,
            @Nullable Long maxPrice,
            @Nullable Integer minRating,
            @Nullable List<ChosenOption> options,
            @Nullable Boolean inStock) {

        /** An empty list filters nothing; as a parameter without a value, it would. */
        SearchFilter {
            brands = brands == null || brands.isEmpty() ? null : brands;
            options = options == null || options.isEmpty() ? null : options;
        }

        /** As the catalogue reads them, such as {@code 색상:블랙}. */
        @Nullable
        List<String> chosen() {
            return options == null
                    ? null
                    : options.stream().map(it -> it.name() + ":" + it.value()).toList();
        }
    }
}
