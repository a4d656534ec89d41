package dev.jangteo.catalog.search;

import dev.jangteo.contracts.ProductId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What Jangteo asks of a search engine: to find and to rank. What is shown of a product comes from elsewhere. */
interface ProductFinder {
    /**
     * Answers the question.
     *
     * @throws dev.jangteo.catalog.index.SearchUnavailable when the engine is away, or silent for too long
     * @throws dev.jangteo.platform.web.InvalidCursor when a question goes on from what is no place in its order
     */
    Found ask(Question question);

    /**
     * The first of these that finds anything, whatever is filtered out; none when nothing does.
     *
     * @throws dev.jangteo.catalog.index.SearchUnavailable as above
     */
    Optional<Reading> firstThatFinds(List<Reading> readings);

    /**
     * A question.
     *
     * @param after the sort keys of the product to go on from; none for the beginning
     * @param facets whether counts are wanted
     */
    record Question(
            Reading reading,
            SearchFilters filters,
            SearchSort sort,
            @Nullable List<String> after,
            int limit,
            boolean facets) {}

    /**
     * An answer.
     *
     * @param total how many there are, whatever the limit
     * @param known whether the text finds anything if nothing is filtered out
     * @param facets none when not asked for
     */
    record Found(
            List<Match> matches,
            long total,
            boolean known,
            @Nullable Facets facets) {
        List<ProductId> ids() {
            return matches.stream().map(Match::id).toList();
        }
    }

    /** A product found, and the keys it was sorted by. */
    record Match(ProductId id, List<String> keys) {}
}
