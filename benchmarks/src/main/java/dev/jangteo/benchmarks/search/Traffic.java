package dev.jangteo.benchmarks.search;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * What visitors ask, one request after another, the same on every machine but for the second pages: half are searches,
 * half suggestions for what is being typed. A few texts are asked often and most seldom (by Zipf's law). One search in
 * ten asks for the second page of one before.
 */
final class Traffic {
    enum Kind {
        SEARCH,
        SUGGESTIONS
    }

    record Request(Kind kind, String path) {}

    private static final int PAGE = 20;
    private static final int SUGGESTIONS = 10;
    private static final int SECOND_PAGES = 10;
    private static final int PAGES_KEPT = 200;

    private final Random chance = new Random(7);
    private final Zipf<String> queries;
    private final Zipf<String> inputs;
    private final ConcurrentLinkedQueue<String> nextPages = new ConcurrentLinkedQueue<>();

    Traffic(List<JudgedQuery> queries, List<JudgedInput> inputs) {
        this.queries =
                new Zipf<>(shuffled(queries.stream().map(JudgedQuery::text).toList()));
        this.inputs = new Zipf<>(shuffled(inputs.stream().map(JudgedInput::text).toList()));
    }

    private List<String> shuffled(List<String> texts) {
        var copy = new ArrayList<>(texts);
        Collections.shuffle(copy, chance);
        return copy;
    }

    synchronized Request next() {
        if (chance.nextBoolean()) {
            return new Request(Kind.SUGGESTIONS, SearchDoor.suggestionsPath(inputs.next(chance), SUGGESTIONS));
        }
        var nextPage = chance.nextInt(SECOND_PAGES) == 0 ? nextPages.poll() : null;
        return new Request(
                Kind.SEARCH, nextPage == null ? SearchDoor.searchPath(queries.next(chance), PAGE) : nextPage);
    }

    boolean wantsNextPages() {
        return nextPages.size() < PAGES_KEPT;
    }

    /** A page that came has one behind it. */
    void nextPage(Request of, String cursor) {
        nextPages.add(of.path() + "&after=" + URLEncoder.encode(cursor, UTF_8));
    }
}
