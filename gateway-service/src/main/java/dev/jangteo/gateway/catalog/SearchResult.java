package dev.jangteo.gateway.catalog;

import dev.jangteo.gateway.catalog.CatalogClient.ProductSummary;
import dev.jangteo.gateway.catalog.SearchClient.Facets;
import dev.jangteo.gateway.catalog.SearchClient.Help;
import dev.jangteo.gateway.catalog.SearchClient.Highlight;
import dev.jangteo.gateway.catalog.SearchClient.Hit;
import dev.jangteo.gateway.catalog.SearchClient.Results;
import dev.jangteo.gateway.graphql.Connection;
import dev.jangteo.gateway.graphql.Connection.PageInfo;
import dev.jangteo.platform.web.Page;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A connection of products whose edges tell why each was found. */
record SearchResult(
        List<ProductSummary> nodes,
        List<SearchEdge> edges,
        PageInfo pageInfo,
        long totalCount,
        @Nullable Facets facets,
        String searchedFor,
        @Nullable String didYouMean,
        @Nullable Help help) {

    static SearchResult of(Results found) {
        var hits = Connection.of(new Page<>(found.items(), found.endCursor(), found.hasNextPage()));
        return new SearchResult(
                hits.nodes().stream().map(Hit::product).toList(),
                hits.edges().stream()
                        .map(it -> new SearchEdge(
                                it.node().product(), it.cursor(), it.node().highlights()))
                        .toList(),
                hits.pageInfo(),
                found.total(),
                found.facets(),
                found.searchedFor(),
                found.didYouMean(),
                found.help());
    }

    record SearchEdge(ProductSummary node, @Nullable String cursor, List<Highlight> highlights) {}
}
