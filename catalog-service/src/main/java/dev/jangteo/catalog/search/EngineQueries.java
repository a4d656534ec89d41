package dev.jangteo.catalog.search;

import dev.jangteo.catalog.korean.Jamo;
import dev.jangteo.catalog.korean.JamoDistance;
import dev.jangteo.catalog.korean.SearchQuery;
import dev.jangteo.catalog.korean.Spacing;
import java.util.ArrayList;
import java.util.List;
import org.opensearch.client.opensearch._types.FieldValue;
import org.opensearch.client.opensearch._types.query_dsl.FieldValueFactorModifier;
import org.opensearch.client.opensearch._types.query_dsl.FunctionBoostMode;
import org.opensearch.client.opensearch._types.query_dsl.FunctionScore;
import org.opensearch.client.opensearch._types.query_dsl.FunctionScoreMode;
import org.opensearch.client.opensearch._types.query_dsl.Operator;
import org.opensearch.client.opensearch._types.query_dsl.Query;
import org.opensearch.client.opensearch._types.query_dsl.TextQueryType;

/**
 * Readings in the engine's words. What a text says decides; how well a product sells, how it is liked and whether it can
 * be had only order what answers the text about equally well.
 */
final class EngineQueries {
    private static final List<String> TEXTS =
            List.of("name^4", "brand^3", "categoryNames^2", "tags^2", "optionText", "description^0.3");

    /** All texts are read alike, so that words may lie in different fields. */
    private static final String ANALYZER = "korean_search";

    /** The same without other words for it. */
    private static final String LITERALLY = "korean";

    /** A shorter text without its spaces is found where one word ends and the next begins, and means nothing there. */
    private static final int SHORTEST_JOINED = 3;

    /** More the engine's automata do not do. */
    private static final int MOST_SLIPS = 2;

    private EngineQueries() {}

    /** What is on sale and answers the reading, scored. */
    static Query of(Reading reading) {
        var query = reading.query();
        var said = switch (reading.manner()) {
            case WORDS -> words(query);
            case INITIALS -> initials(query.text());
            case TYPOS -> all(query.words().stream().map(EngineQueries::nearly).toList());
            case KIND -> kind(Gist.of(query));
            case SOME_WORDS ->
                half(Gist.of(query).words().stream().map(EngineQueries::nearly).toList());
        };
        var onSale = Query.of(q -> q.bool(b -> b.filter(term("onSale", FieldValue.TRUE))
                .must(said)
                .should(asNamed(query))
                .should(inItsWords(query))
                .should(inCategory(query))));
        return Query.of(q -> q.functionScore(f -> f.query(onSale)
                .functions(merits())
                .scoreMode(FunctionScoreMode.Sum)
                .boostMode(FunctionBoostMode.Multiply)));
    }

    /** Every word somewhere; or the text as one, whose words may mean something together; or without its spaces. */
    private static Query words(SearchQuery query) {
        var words = query.words();
        if (words.size() == 1) {
            return word(words.getFirst());
        }
        var ways = new ArrayList<Query>();
        ways.add(all(words.stream().map(EngineQueries::word).toList()));
        ways.add(somewhere(query.normalized()));
        var whole = Spacing.joined(query.normalized());
        if (whole.length() >= SHORTEST_JOINED) {
            ways.add(joined(whole));
        }
        return any(ways);
    }

    /** Particles do not count, other words for the same do (yoga mat, 요가매트). */
    private static Query somewhere(String text) {
        return Query.of(q -> q.multiMatch(m -> m.query(text)
                .fields(TEXTS)
                .type(TextQueryType.CrossFields)
                .operator(Operator.And)
                .analyzer(ANALYZER)));
    }

    private static Query kind(Gist gist) {
        return Query.of(q -> q.bool(b -> b.must(nearly(gist.kind()))
                .should(gist.others().stream().map(EngineQueries::nearly).toList())));
    }

    private static Query word(String word) {
        var ways = new ArrayList<Query>();
        ways.add(somewhere(word));
        if (word.length() >= SHORTEST_JOINED && isCompound(word)) {
            ways.add(joined(word));
        }
        if (isBeginning(word)) {
            ways.add(constant(Query.of(q -> q.prefix(p -> p.field("jamo").value(Jamo.decompose(word)))), 4));
        }
        return any(ways);
    }

    /** Korean words are written together or apart, codes with or without hyphens; a Latin word is one (air, no chair). */
    private static boolean isCompound(String word) {
        return word.codePoints().anyMatch(it -> Character.isDigit(it) || isHangul(it));
    }

    /** Latin words are known by how they begin (air, AirPods), Korean ones only while the last syllable is being typed. */
    private static boolean isBeginning(String word) {
        return Jamo.isIncomplete(word)
                || (word.length() >= SHORTEST_JOINED && word.codePoints().noneMatch(EngineQueries::isHangul));
    }

    private static boolean isHangul(int codePoint) {
        return Character.UnicodeScript.of(codePoint) == Character.UnicodeScript.HANGUL;
    }

    private static Query joined(String text) {
        return constant(
                Query.of(q -> q.match(
                        m -> m.field("joined").query(FieldValue.of(text)).minimumShouldMatch("100%"))),
                6);
    }

    private static Query nearly(String word) {
        int slips = Math.min(MOST_SLIPS, JamoDistance.allowed(word));
        return slips == 0
                ? word(word)
                : any(List.of(
                        word(word),
                        Query.of(q -> q.fuzzy(f -> f.field("jamo")
                                .value(FieldValue.of(Jamo.decompose(word)))
                                .fuzziness(String.valueOf(slips))
                                .maxExpansions(100)))));
    }

    private static Query initials(String text) {
        var words = all(text.lines()
                .flatMap(it -> List.of(it.split("\\s+")).stream())
                .map(EngineQueries::startsWith)
                .toList());
        return any(List.of(words, startsWith(Spacing.joined(text))));
    }

    private static Query startsWith(String initials) {
        return any(List.of(
                constant(term("initials", FieldValue.of(initials)), 2),
                constant(Query.of(q -> q.prefix(p -> p.field("initials").value(initials))), 1)));
    }

    private static Query asNamed(SearchQuery query) {
        return any(List.of(
                constant(term("name.keyword", FieldValue.of(query.text())), 40),
                Query.of(q -> q.matchPhrase(
                        m -> m.field("name").query(query.normalized()).boost(2f)))));
    }

    /** The word itself before another word for it: 운동화 before 스니커즈. */
    private static Query inItsWords(SearchQuery query) {
        return Query.of(q -> q.match(m -> m.field("name")
                .query(FieldValue.of(query.normalized()))
                .analyzer(LITERALLY)
                .operator(Operator.And)
                .boost(2f)));
    }

    /** Headphones before what is sold for them: a case is called after headphones, but lies elsewhere. */
    private static Query inCategory(SearchQuery query) {
        return Query.of(q -> q.match(m -> m.field("categoryNames")
                .query(FieldValue.of(query.normalized()))
                .boost(1.5f)));
    }

    /** Half as much again in stock; 30 % more for 1,000 units sold lately; 5 % for each star of a well-founded rating. */
    private static List<FunctionScore> merits() {
        return List.of(
                FunctionScore.of(f -> f.weight(1f).filter(Query.of(q -> q.matchAll(m -> m)))),
                FunctionScore.of(f -> f.weight(0.5f).filter(term("inStock", FieldValue.TRUE))),
                FunctionScore.of(f -> f.weight(0.1f)
                        .fieldValueFactor(v -> v.field("sold")
                                .modifier(FieldValueFactorModifier.Log1p)
                                .missing(0.0))),
                FunctionScore.of(f -> f.weight(0.05f)
                        .fieldValueFactor(v -> v.field("standing").missing(0.0))));
    }

    private static Query all(List<Query> queries) {
        return queries.size() == 1 ? queries.getFirst() : Query.of(q -> q.bool(b -> b.must(queries)));
    }

    private static Query half(List<Query> queries) {
        return Query.of(q ->
                q.bool(b -> b.should(queries).minimumShouldMatch(String.valueOf(Math.max(1, queries.size() / 2)))));
    }

    private static Query any(List<Query> queries) {
        return queries.size() == 1 ? queries.getFirst() : Query.of(q -> q.disMax(d -> d.queries(queries)));
    }

    private static Query constant(Query query, float score) {
        return Query.of(q -> q.constantScore(c -> c.filter(query).boost(score)));
    }

    private static Query term(String field, FieldValue value) {
        return Query.of(q -> q.term(t -> t.field(field).value(value)));
    }
}
