package dev.jangteo.catalog.index;

import static java.util.stream.Collectors.toMap;

import dev.jangteo.contracts.ProductId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.opensearch.client.opensearch._types.FieldValue;
import org.opensearch.client.opensearch._types.VersionType;
import org.opensearch.client.opensearch.core.bulk.BulkOperation;
import org.opensearch.client.opensearch.core.bulk.BulkResponseItem;
import org.opensearch.client.opensearch.generic.Body;
import org.opensearch.client.opensearch.generic.Requests;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The indices of products in the engine. Shoppers search the one behind the alias {@code products}. Documents are
 * written through an alias each index has for that: where it is missing the write fails, instead of bringing an index
 * without any definition to life.
 */
@Component
class ProductIndices {
    private static final int CONFLICT = 409;
    private static final int TOO_MANY = 429;
    private static final int NOT_FOUND = 404;
    private static final int UNAVAILABLE = 503;

    private final SearchEngine engine;
    private final SearchSettings settings;
    private final IndexEdition edition;
    private final JsonMapper json;
    private final IndexDefinition definition;
    private final String alias;

    ProductIndices(SearchEngine engine, SearchSettings settings, IndexEdition edition, JsonMapper json) {
        this.engine = engine;
        this.settings = settings;
        this.edition = edition;
        this.json = json;
        this.definition = IndexDefinition.read(json);
        this.alias = settings.products();
    }

    /** What an index made now is made by. */
    String definition() {
        return definition.hash();
    }

    /** What an index was made by; empty when it is gone. */
    Optional<String> definitionOf(String index) {
        return call("GET", "/" + index + "/_mapping", null)
                .map(it -> it.at("/" + index + "/mappings/_meta/definition").asString(""));
    }

    /** The index that is searched; empty when there is none. */
    Optional<String> live() {
        return call("GET", "/_alias/" + alias, null)
                .flatMap(it -> it.propertyNames().stream().findFirst());
    }

    /** False when the index is there already. */
    boolean create(String index) {
        if (call("GET", "/_alias/" + writing(index), null).isPresent()) {
            return false;
        }
        call("PUT", "/" + index, definition.of(settings, writing(index)));
        return true;
    }

    /** Makes this the index that is searched, instead of any other, in one step. */
    void makeLive(String index) {
        var off = Map.of("remove", Map.of("index", alias + "-*", "alias", alias, "must_exist", false));
        var on = Map.of("add", Map.of("index", index, "alias", alias));
        var actions = json.writeValueAsString(Map.of("actions", List.of(off, on)));
        changing(() -> call("POST", "/_aliases", actions));
    }

    void deleteOlderThan(String index) {
        call("GET", "/_cat/indices/" + alias + "-*?format=json&h=index", null).stream()
                .flatMap(it -> StreamSupport.stream(it.spliterator(), false))
                .map(it -> it.path("index").asString())
                .filter(it -> it.compareTo(index) < 0)
                .forEach(it -> call("DELETE", "/" + it, null));
    }

    /**
     * Writes documents, except where the index holds one of a later version.
     *
     * @return false when there is no such index
     */
    boolean write(String index, List<SearchDocument> documents, long version) {
        if (documents.isEmpty()) {
            return true;
        }
        var operations = documents.stream()
                .map(it -> BulkOperation.of(operation ->
                        operation.index(write -> write.id(it.productId().value())
                                .version(version)
                                .versionType(VersionType.External)
                                .document(it))))
                .toList();
        var answer = changing(() -> engine.work(client -> client.bulk(
                bulk -> bulk.index(writing(index)).requireAlias(true).operations(operations))));
        return !answer.errors() || answer.items().stream().allMatch(ProductIndices::isWritten);
    }

    /** A new edition before, should we die in it; and another after, for what was answered meanwhile. */
    private <T> T changing(Supplier<T> write) {
        edition.next();
        try {
            return write.get();
        } finally {
            edition.next();
        }
    }

    private static boolean isWritten(BulkResponseItem item) {
        var failure = item.error();
        if (failure == null || item.status() == CONFLICT) {
            return true;
        }
        return switch (item.status()) {
            case NOT_FOUND -> false;
            case TOO_MANY, UNAVAILABLE -> throw new SearchUnavailable(String.valueOf(failure.reason()), null);
            default ->
                throw new IllegalStateException(
                        "product %s can't be indexed: %s".formatted(item.id(), failure.reason()));
        };
    }

    /** Makes what was written findable now. */
    void refresh(String index) {
        call("POST", "/" + index + "/_refresh", null);
    }

    /** How many products the index knows, those off sale included; none when it is gone. */
    long size(String index) {
        return call("GET", "/" + index + "/_count", null)
                .map(it -> it.path("count").asLong())
                .orElse(0L);
    }

    /** How many products on sale the index knows. */
    long onSale(String index) {
        return call("GET", "/" + index + "/_count?q=onSale:true", null)
                .map(it -> it.path("count").asLong())
                .orElse(0L);
    }

    /** The ids of products that are on sale as far as the index knows, in order, from the one after {@code after}. */
    List<ProductId> onSale(String index, @Nullable ProductId after, int limit) {
        var found = engine.work(client -> client.search(
                search -> {
                    search.index(index)
                            .source(it -> it.fetch(false))
                            .size(limit)
                            .query(it -> it.term(term -> term.field("onSale").value(value -> value.booleanValue(true))))
                            .sort(it -> it.field(field -> field.field("productId")));
                    return after == null ? search : search.searchAfter(List.of(FieldValue.of(after.value())));
                },
                SearchDocument.class));
        return found.hits().hits().stream()
                .map(it -> new ProductId(Objects.requireNonNull(it.id())))
                .toList();
    }

    /** The documents of these products; those the index does not have are left out. */
    Map<ProductId, SearchDocument> get(String index, Collection<ProductId> ids) {
        if (ids.isEmpty()) {
            return Map.of(); // the engine refuses to look for nothing
        }
        var found = engine.work(client -> client.mget(
                get -> get.index(index).ids(ids.stream().map(ProductId::value).toList()), SearchDocument.class));
        return found.docs().stream()
                .filter(it -> it.isResult() && it.result().source() != null)
                .map(it -> Objects.requireNonNull(it.result().source()))
                .collect(toMap(SearchDocument::productId, it -> it));
    }

    private static String writing(String index) {
        return "write-" + index;
    }

    /** The answer; empty where the engine knows nothing of what was asked for. */
    private Optional<JsonNode> call(String method, String path, @Nullable String body) {
        return engine.work(client -> {
            var request = Requests.builder().method(method).endpoint(path);
            if (body != null) {
                request.json(body);
            }
            try (var response = client.generic().execute(request.build())) {
                var text = response.getBody().map(Body::bodyAsString).orElse("");
                return switch (response.getStatus()) {
                    case 200 -> Optional.of(json.readTree(text));
                    case NOT_FOUND -> Optional.empty();
                    case TOO_MANY, 502, UNAVAILABLE, 504 -> throw new SearchUnavailable(text, null);
                    default -> throw new IllegalStateException("%s %s: %s".formatted(method, path, text));
                };
            }
        });
    }
}
