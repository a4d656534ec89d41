package dev.jangteo.catalog.search;

import dev.jangteo.catalog.category.Categorizing;
import dev.jangteo.catalog.korean.SearchQuery;
import dev.jangteo.catalog.korean.Spacing;
import dev.jangteo.catalog.search.Browsing.Listed;
import dev.jangteo.catalog.search.ProductFinder.Found;
import dev.jangteo.catalog.search.ProductFinder.Match;
import dev.jangteo.catalog.search.ProductFinder.Question;
import dev.jangteo.catalog.search.Reading.Manner;
import dev.jangteo.catalog.search.SearchPlace.Behind;
import dev.jangteo.catalog.search.SearchPlace.InRanking;
import dev.jangteo.catalog.search.SearchResult.Help;
import dev.jangteo.catalog.search.SearchResult.Item;
import dev.jangteo.catalog.suggest.PopularSearches;
import dev.jangteo.catalog.suggest.Spelling;
import dev.jangteo.contracts.ProductId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * Finds products by what a shopper types. What was typed is taken at its word first; only when that finds nothing is it
 * read in other ways, and the answer says so. The engine is asked three times at most.
 */
@Service
public class Searching {
    private static final int POPULAR = 10;

    private final ProductFinder finder;
    private final Rankings rankings;
    private final Browsing browsing;
    private final Categorizing categories;
    private final Spelling spelling;
    private final PopularSearches popular;

    Searching(
            ProductFinder finder,
            Rankings rankings,
            Browsing browsing,
            Categorizing categories,
            Spelling spelling,
            PopularSearches popular) {
        this.finder = finder;
        this.rankings = rankings;
        this.browsing = browsing;
        this.categories = categories;
        this.spelling = spelling;
        this.popular = popular;
    }

    /**
     * The first page.
     *
     * @param facets whether counts are wanted
     * @throws dev.jangteo.catalog.index.SearchUnavailable when the engine is away
     * @throws NothingToSearchFor when the text has no letter and no digit
     */
    public SearchResult search(SearchQuery query, SearchFilters filters, SearchSort sort, int first, boolean facets) {
        if (query.words().isEmpty()) {
            throw new NothingToSearchFor();
        }
        var correction = spelling.correction(query.typed());
        var answer = answer(query, correction, it -> new Question(it, filters, sort, null, first + 1, facets));
        var found = answer.found();
        var shown = found.matches().stream().limit(first).toList();
        var listed = listed(ids(shown), filters);
        var searchedFor = searchedFor(answer.reading(), listed);
        boolean more = found.matches().size() > first;
        return new SearchResult(
                items(listed, searchedFor),
                cursor(answer, filters, searchedFor, sort, shown, more),
                more,
                found.total(),
                found.facets(),
                searchedFor,
                correction
                        .filter(it -> found.known() && !isSame(it, searchedFor))
                        .orElse(null),
                found.total() == 0 ? help() : null);
    }

    /**
     * A later page.
     *
     * @throws dev.jangteo.platform.web.InvalidCursor when the cursor is none of a search in this order
     * @throws SearchExpired when the search was too long ago
     */
    public SearchResult searchOn(String after, SearchFilters filters, SearchSort sort, int first) {
        return switch (SearchPlace.of(after, sort)) {
            case InRanking it -> onInRanking(it, filters, first);
            case Behind it -> onBehind(it, filters, first);
        };
    }

    private SearchResult onInRanking(InRanking place, SearchFilters filters, int first) {
        var ranking = rankings.find(place.key(), this::toWhole);
        var ids = ranking.page(place.offset(), first);
        var end = new InRanking(place.key(), place.offset() + ids.size());
        boolean more = ranking.goesOnAfter(end.offset());
        return later(listed(ids, filters), more ? end : null, more, ranking.total(), ranking.searchedFor());
    }

    private Ranking toWhole(Ranking firstPage) {
        var question =
                new Question(firstPage.reading(), firstPage.filters(), SearchSort.RELEVANCE, null, Ranking.KEPT, false);
        return firstPage.goingOnWith(finder.ask(question).ids());
    }

    private SearchResult onBehind(Behind place, SearchFilters filters, int first) {
        var question = new Question(place.reading(), filters, place.sort(), place.keys(), first + 1, false);
        var found = finder.ask(question);
        var shown = found.matches().stream().limit(first).toList();
        var listed = listed(ids(shown), filters);
        return later(
                listed,
                shown.isEmpty() ? null : place.to(shown.getLast().keys()),
                found.matches().size() > first,
                found.total(),
                searchedFor(place.reading(), listed));
    }

    private static SearchResult later(
            List<Listed> listed, @Nullable SearchPlace end, boolean more, long total, String searchedFor) {
        var cursor = end == null ? null : end.cursor();
        return new SearchResult(items(listed, searchedFor), cursor, more, total, null, searchedFor, null, null);
    }

    /** What was found, and how the text was read to find it. */
    private record Answer(Reading reading, Found found) {}

    private Answer answer(SearchQuery query, Optional<String> correction, Function<Reading, Question> question) {
        var literal = Reading.of(query);
        var found = finder.ask(question.apply(literal));
        if (found.known()) {
            return new Answer(literal, found);
        }
        return finder.firstThatFinds(Reading.others(query, correction))
                .map(it -> new Answer(it, finder.ask(question.apply(it))))
                .orElse(new Answer(literal, found));
    }

    /** Stock is looked at now: what has sold out since it was indexed is not shown to who wants what is in stock. */
    private List<Listed> listed(List<ProductId> ids, SearchFilters filters) {
        var listed = browsing.these(ids);
        return filters.inStockOnly() ? listed.stream().filter(Listed::inStock).toList() : listed;
    }

    private static List<Item> items(List<Listed> listed, String searchedFor) {
        var highlighter = new Highlighter(searchedFor);
        return listed.stream()
                .map(it -> new Item(it, highlighter.of(it.card())))
                .toList();
    }

    private String searchedFor(Reading reading, List<Listed> listed) {
        return reading.manner() == Manner.TYPOS
                ? new Mending(listed.stream().flatMap(it -> texts(it.card())).toList()).of(reading.query())
                : reading.query().typed();
    }

    private static Stream<String> texts(ProductCard card) {
        return Stream.of(card.name(), card.brand()).filter(Objects::nonNull);
    }

    /** By relevance, what was shown is kept for who may go on, and for nobody else. */
    private @Nullable String cursor(
            Answer answer,
            SearchFilters filters,
            String searchedFor,
            SearchSort sort,
            List<Match> shown,
            boolean more) {
        if (shown.isEmpty()) {
            return null;
        }
        var manner = answer.reading().manner();
        var text = answer.reading().query().typed();
        if (sort != SearchSort.RELEVANCE) {
            return new Behind(sort, manner, text, shown.getLast().keys()).cursor();
        }
        if (!more) {
            return null;
        }
        var firstPage =
                new Ranking(manner, text, filters, searchedFor, answer.found().total(), ids(shown));
        return new InRanking(rankings.begin(firstPage), shown.size()).cursor();
    }

    private static boolean isSame(String one, String other) {
        return Spacing.joined(one).equals(Spacing.joined(other));
    }

    private Help help() {
        return new Help(popular.top(POPULAR), categories.tree().children(null));
    }

    private static List<ProductId> ids(List<Match> matches) {
        return matches.stream().map(Match::id).toList();
    }
}
