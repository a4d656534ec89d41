package dev.jangteo.catalog.suggest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Comparator.comparing;
import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toMap;

import dev.jangteo.catalog.index.SearchEngine;
import dev.jangteo.catalog.index.SearchSettings;
import dev.jangteo.catalog.korean.Dictionaries;
import dev.jangteo.catalog.suggest.Suggestion.Kind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.opensearch.client.json.JsonData;
import org.opensearch.client.opensearch._types.FieldValue;
import org.opensearch.client.opensearch._types.SortOrder;
import org.opensearch.client.opensearch._types.aggregations.Aggregate;
import org.opensearch.client.opensearch._types.aggregations.StringTermsBucket;
import org.opensearch.client.opensearch.core.bulk.BulkOperation;
import org.opensearch.client.opensearch.generic.OpenSearchGenericClient.ClientOptions;
import org.opensearch.client.opensearch.generic.Requests;
import org.opensearch.client.opensearch.indices.update_aliases.Action;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * The suggestions in the engine: an index that is written once and then only read, behind an alias that moves to the next
 * one in one step. What a build that was cut short left behind goes with the next move.
 */
@Component
class SuggestionIndex {
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyyMMddHHmmssSSS").withZone(ZoneOffset.UTC);

    /** No build takes so long: an index this old that nothing points to is nobody's. */
    private static final Duration ABANDONED = Duration.ofHours(2);

    /** Words are counted in all suggestions, products too, whichever of them the search itself finds. */
    private static final String ALL = "all";

    private static final String WORDS = "words";
    private static final int MOST_WORDS = 30_000;
    private static final int MOST_PHRASES = 10_000;

    private final SearchEngine engine;
    private final Clock clock;
    private final String alias;
    private final String definition = text("search/suggestions.json");

    SuggestionIndex(SearchEngine engine, Clock clock, SearchSettings settings) {
        this.engine = engine;
        this.clock = clock;
        this.alias = settings.suggestions();
    }

    /** Another one for another definition or other words: an index of an earlier release is to be built anew. */
    String edition() {
        var words = String.join("\n", Dictionaries.synonyms());
        return UUID.nameUUIDFromBytes((definition + words).getBytes(UTF_8)).toString();
    }

    /** What searches see now; empty before the first build. */
    Optional<Built> current() {
        var mappings =
                engine.work(it -> it.indices().getMapping(m -> m.index(alias).ignoreUnavailable(true)));
        return mappings.result().entrySet().stream()
                .map(it -> Built.of(it.getKey(), it.getValue().mappings().meta()))
                .max(comparing(Built::at));
    }

    /** Makes an index that nobody sees yet, and tells its name. */
    String begin() {
        var name = name(clock.instant());
        var request = Requests.builder()
                .method("PUT")
                .endpoint("/" + name)
                .json(definition)
                .build();
        engine.work(it -> {
            it.generic()
                    .withClientOptions(ClientOptions.throwOnHttpErrors())
                    .execute(request)
                    .close();
            return name;
        });
        return name;
    }

    void add(String index, List<SuggestionDocument> documents) {
        if (documents.isEmpty()) {
            return;
        }
        var operations = documents.stream()
                .map(document -> BulkOperation.of(
                        op -> op.index(it -> it.id(document.id()).document(document))))
                .toList();
        var answer = engine.work(client -> client.bulk(it -> it.index(index).operations(operations)));
        if (answer.errors()) {
            throw new IllegalStateException("the search engine refused suggestions: "
                    + answer.items().stream()
                            .filter(it -> it.error() != null)
                            .map(it -> requireNonNull(it.error()).reason())
                            .findFirst()
                            .orElse("no reason given"));
        }
    }

    /** From now on searches see this one; those before it are gone. */
    void publish(Built built) {
        engine.work(it -> it.indices().refresh(r -> r.index(built.index())));
        engine.work(it -> it.indices().putMapping(m -> m.index(built.index()).meta(built.meta())));
        var all = engine.work(it -> it.indices().get(g -> g.index(alias + "-*")));
        var old = all.result().entrySet().stream()
                .filter(it -> !it.getKey().equals(built.index()))
                .filter(it -> it.getValue().aliases().containsKey(alias) || isAbandoned(it.getKey()))
                .map(it -> Action.of(action -> action.removeIndex(r -> r.index(it.getKey()))))
                .toList();
        engine.work(client -> client.indices()
                .updateAliases(it -> it.actions(
                                a -> a.add(add -> add.index(built.index()).alias(alias)))
                        .actions(old)));
    }

    /** Deletes an index that will not be finished; if that fails too, a later build does it. */
    void giveUp(String index, Exception why) {
        try {
            engine.work(it -> it.indices().delete(d -> d.index(index).ignoreUnavailable(true)));
        } catch (RuntimeException e) {
            why.addSuppressed(e);
        }
    }

    /** The commonest words and phrases of what searches see now. */
    Vocabulary vocabulary() {
        var answer = engine.work(client -> client.search(
                it -> it.index(alias)
                        .query(q -> q.bool(b -> b.mustNot(not ->
                                not.term(t -> t.field("kind").value(FieldValue.of(Kind.PRODUCT.name()))))))
                        .sort(s -> s.field(f -> f.field("weight").order(SortOrder.Desc)))
                        .size(MOST_PHRASES)
                        .source(s -> s.filter(f -> f.includes("text", "kind", "weight")))
                        .aggregations(
                                ALL,
                                all -> all.global(g -> g)
                                        .aggregations(
                                                WORDS,
                                                words -> words.terms(
                                                        t -> t.field(WORDS).size(MOST_WORDS)))),
                Found.class));
        var words = words(answer.aggregations()).stream().collect(toMap(it -> it.key(), it -> (double) it.docCount()));
        var phrases = answer.hits().hits().stream()
                .map(it -> requireNonNull(it.source()).text())
                .toList();
        return new Vocabulary(words, phrases);
    }

    private static List<StringTermsBucket> words(Map<String, Aggregate> answer) {
        var all = requireNonNull(answer.get(ALL)).global().aggregations();
        return requireNonNull(all.get(WORDS)).sterms().buckets().array();
    }

    private static String text(String resource) {
        try {
            return new ClassPathResource(resource).getContentAsString(UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean isAbandoned(String index) {
        return index.compareTo(name(clock.instant().minus(ABANDONED))) < 0;
    }

    private String name(Instant begun) {
        return alias + "-" + STAMP.format(begun);
    }

    /**
     * A finished index.
     *
     * @param source what it was built from: the catalogue's generation, and the index's edition
     * @param at when building began
     */
    record Built(String index, String source, Instant at, Duration took) {
        private static Built of(String index, Map<String, JsonData> meta) {
            return new Built(
                    index,
                    read(meta, "source", String.class),
                    Instant.ofEpochMilli(read(meta, "at", Long.class)),
                    Duration.ofMillis(read(meta, "took", Long.class)));
        }

        private static <T> T read(Map<String, JsonData> meta, String name, Class<T> type) {
            return requireNonNull(meta.get(name), name).to(type);
        }

        private Map<String, JsonData> meta() {
            return Map.of(
                    "source", JsonData.of(source),
                    "at", JsonData.of(at.toEpochMilli()),
                    "took", JsonData.of(took.toMillis()));
        }
    }
}
