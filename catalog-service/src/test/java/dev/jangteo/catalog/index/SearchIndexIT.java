package dev.jangteo.catalog.index;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.jangteo.catalog.category.Categorizing;
import dev.jangteo.catalog.index.IndexState.Build;
import dev.jangteo.catalog.product.Assortment;
import dev.jangteo.catalog.product.ProductDetails;
import dev.jangteo.catalog.product.ProductEntry;
import dev.jangteo.catalog.product.Sku;
import dev.jangteo.catalog.stock.Shelving;
import dev.jangteo.contracts.CategoryId;
import dev.jangteo.contracts.Money;
import dev.jangteo.contracts.ProductId;
import dev.jangteo.contracts.SkuId;
import dev.jangteo.platform.servers.SearchEngine;
import dev.jangteo.platform.testing.Http;
import dev.jangteo.platform.testing.Search;
import dev.jangteo.platform.testing.ServiceTest;
import dev.jangteo.platform.testing.Tokens;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.opensearch.client.opensearch.OpenSearchClient;
import org.opensearch.client.opensearch._types.FieldValue;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.TestPropertySource;

/**
 * The index follows the catalogue, whatever happens to either, with a real engine, broker and stores. The engine is its
 * own: here its data is lost.
 */
@ServiceTest
@TestPropertySource(
        properties = {
            // Apart from what other tests tell and the consumers of their service hear.
            "spring.cloud.function.definition=onCatalogForSearch",
            "spring.cloud.stream.bindings.onCatalogForSearch-in-0.group=catalog-search-it",
            "spring.mongodb.database=catalog-search-it",
            "spring.data.redis.url=${REDIS_URL}/2",
            "jangteo.catalog.search.batch=20",
            "jangteo.catalog.search.builder-silence=2s",
            "jangteo.catalog.search.look-every=500ms"
        })
class SearchIndexIT {
    private static final Duration SOON = Duration.ofSeconds(20); // whatever else the machine does
    private static final Duration REBUILT = Duration.ofSeconds(40);
    private static final SearchEngine OWN = Search.startAnother();
    private static final Doorway ENGINE = new Doorway(URI.create(OWN.url()));

    @DynamicPropertySource
    static void engine(DynamicPropertyRegistry properties) {
        properties.add("jangteo.catalog.search.url", ENGINE::url);
    }

    @Autowired
    private Assortment assortment;

    @Autowired
    private Categorizing categories;

    @Autowired
    private Shelving shelving;

    @Autowired
    private ProductIndices indices;

    @Autowired
    private IndexStates states;

    @Autowired
    private Indexing indexing;

    @Autowired
    private Rebuilding rebuilding;

    @Autowired
    private Comparing comparing;

    @Autowired
    private SearchDocuments documents;

    @Autowired
    private Versions versions;

    @Autowired
    private Http http;

    @Autowired
    private Tokens tokens;

    @Autowired
    private OpenSearchClient engine;

    @Autowired
    private MongoOperations mongo;

    private final String run = UUID.randomUUID().toString().substring(0, 8);
    private final CategoryId category = new CategoryId("audio-" + run);

    @BeforeEach
    void anIndex() {
        categories.put(category, "음향 기기", null);
        awaitIndex();
        var first = onSale("first", "첫 상품", 1);
        await().atMost(REBUILT).until(() -> document(first).isPresent());
    }

    @AfterEach
    void engineIsThere() {
        ENGINE.open();
    }

    @AfterAll
    static void end() {
        OWN.stop();
    }

    @Test
    void a_product_is_found_soon_after_its_publication_and_every_change() {
        var id = onSale("p", "무선 헤드폰", 3);
        awaitDocument(id, it -> "무선 헤드폰".equals(it.name()) && it.inStock());
        await().atMost(SOON).until(() -> find("무선").contains(id));

        onSale("p", "유선 이어폰", 3);

        awaitDocument(id, it -> "유선 이어폰".equals(it.name()));
        await().atMost(SOON).until(() -> !find("무선").contains(id));
    }

    @Test
    void a_withdrawn_product_is_no_longer_found_nor_told_of() {
        var id = onSale("p", "무선 헤드폰", 3);
        await().atMost(SOON).until(() -> find("무선").contains(id));

        assortment.withdraw(id);

        awaitDocument(id, it -> it.equals(SearchDocument.offSale(id)));
        await().atMost(SOON).until(() -> !find("무선").contains(id));
    }

    @Test
    void what_was_read_earlier_never_replaces_what_was_read_later() {
        var id = onSale("p", "무선 헤드폰", 3);
        awaitDocument(id, it -> it.onSale());
        var earlier = versions.next();
        var old = documents.ofIds(List.of(id));
        onSale("p", "유선 이어폰", 3);
        indexing.refresh(List.of(id));

        assertThat(indices.write(live(), old, earlier)).isTrue();

        assertThat(document(id).orElseThrow().name()).isEqualTo("유선 이어폰");
    }

    @Test
    void a_product_that_sells_out_and_comes_back_is_told_of_without_an_event() {
        var id = onSale("p", "무선 헤드폰", 3);
        awaitDocument(id, SearchDocument::inStock);

        shelving.count(sku(id), 0, null);
        awaitDocument(id, it -> !it.inStock());

        shelving.count(sku(id), 1, null);
        awaitDocument(id, SearchDocument::inStock);
    }

    @Test
    void products_follow_the_names_of_their_categories() {
        var id = onSale("p", "무선 헤드폰", 3);
        awaitDocument(id, it -> it.categoryNames().equals(List.of("음향 기기")));

        categories.put(category, "소리", null);
        awaitDocument(id, it -> it.categoryNames().equals(List.of("소리")));

        var above = new CategoryId("home-" + run);
        categories.put(above, "가전", null);
        categories.move(category, above, null);
        awaitDocument(id, it -> it.categoryNames().equals(List.of("가전", "소리")));
    }

    @Test
    void a_rebuild_loses_nothing_of_what_changes_meanwhile() throws Exception {
        var ids = IntStream.range(0, 120)
                .mapToObj(i -> onSale("r" + i, "헤드폰 " + i, 1))
                .toList();
        var before = live();
        String begun;
        try (var changes = Executors.newVirtualThreadPerTaskExecutor()) {
            begun = rebuilding.begin();
            assertThat(rebuilding.begin()).isEqualTo(begun);
            var renamed = changes.submit(() -> IntStream.range(0, 100).forEach(i -> onSale("r" + i, "스피커 " + i, 1)));
            ids.subList(100, 120).forEach(assortment::withdraw);
            renamed.get();
        }
        await().atMost(REBUILT).until(() -> live().equals(begun));
        await().atMost(REBUILT)
                .until(() -> indices.get(live(), ids).values().stream()
                        .noneMatch(it -> it.name() != null && it.name().startsWith("헤드폰")));
        indices.refresh(live());
        assertThat(comparing.compare()).isZero();
        assertThat(indices.size(before)).isZero();
    }

    @Test
    void a_builder_that_dies_is_followed_by_another_that_goes_on_where_it_was() {
        var ids = IntStream.range(0, 60)
                .mapToObj(i -> onSale("c" + i, "헤드폰 " + i, 1))
                .toList();
        awaitDocument(ids.getLast(), SearchDocument::onSale);
        var dead = new Build(
                IndexName.after(states.read(), "products", Instant.EPOCH),
                indices.definition(),
                "dead",
                0,
                null,
                0,
                60);
        assertThat(states.beginNext(dead)).isTrue();
        indices.create(dead.index());

        await().atMost(REBUILT).until(() -> live().equals(dead.index()));

        assertThat(states.read().building()).isNull();
        indices.refresh(live());
        assertThat(comparing.compare()).isZero();
    }

    @Test
    void a_build_whose_index_was_lost_under_way_begins_from_the_start() {
        var ids = IntStream.range(0, 60)
                .mapToObj(i -> onSale("l" + i, "헤드폰 " + i, 1))
                .toList();
        var halfway = new Build(
                IndexName.after(states.read(), "products", Instant.EPOCH),
                indices.definition(),
                "",
                0,
                ids.get(30),
                30,
                60);
        assertThat(states.beginNext(halfway)).isTrue();

        await().atMost(REBUILT).until(() -> live().equals(halfway.index()));

        indices.refresh(live());
        assertThat(indices.get(live(), ids)).hasSize(60);
    }

    @Test
    void while_the_engine_is_away_events_wait_and_nothing_is_put_aside() {
        ENGINE.close();
        var id = onSale("p", "무선 헤드폰", 3);
        assertThatThrownBy(() -> indexing.refresh(List.of(id))).isInstanceOf(SearchUnavailable.class);
        assertThat(http.get("/actuator/health").status()).isEqualTo(200);
        var told = http.as(tokens.admin()).get("/api/admin/search");
        assertThat(told.status()).as(told.body()).isEqualTo(200);
        assertThat(told.json().at("/available").asBoolean()).isFalse();

        ENGINE.open();

        await().atMost(Duration.ofSeconds(10)).until(() -> document(id).isPresent());
    }

    @Test
    void a_lost_index_is_noticed_and_built_again() {
        var id = onSale("p", "무선 헤드폰", 3);
        awaitDocument(id, SearchDocument::onSale);

        indices.deleteOlderThan("products-9"); // than any there can be

        await().atMost(REBUILT).ignoreExceptions().until(() -> document(id).isPresent());
        awaitIndex();
    }

    @Test
    void what_no_event_told_is_found_by_comparing() {
        var id = onSale("p", "무선 헤드폰", 3);
        var untold = copyWithoutEvent(id);
        var ghost = new ProductId("ghost-" + run);
        indices.write(live(), List.of(named(documents.ofIds(List.of(id)).getFirst(), ghost)), versions.next());
        indices.refresh(live());

        assertThat(comparing.compare()).isGreaterThanOrEqualTo(2);

        assertThat(document(untold).orElseThrow().onSale()).isTrue();
        assertThat(document(ghost).orElseThrow().onSale()).isFalse();
    }

    @Test
    void nothing_is_asked_of_the_engine_for_no_products() {
        assertThat(indices.get(live(), List.of())).isEmpty();
    }

    @Test
    void an_administrator_sees_how_the_index_is_doing_and_has_it_built_anew() {
        var admin = http.as(tokens.admin());
        var id = onSale("p", "무선 헤드폰", 3);
        awaitDocument(id, SearchDocument::onSale);
        var before = live();
        assertThat(http.post("/api/admin/search/reindex", Map.of()).status()).isEqualTo(401);

        var begun = admin.post("/api/admin/search/reindex", Map.of());

        assertThat(begun.status()).as(begun.body()).isEqualTo(202);
        await().atMost(REBUILT).until(() -> !live().equals(before));
        await().atMost(REBUILT).untilAsserted(() -> {
            var look = admin.get("/api/admin/search").json();
            assertThat(look.at("/index").asString()).isEqualTo(live());
            assertThat(look.at("/documents").asLong())
                    .isEqualTo(look.at("/products").asLong());
            assertThat(look.at("/available").asBoolean()).isTrue();
            assertThat(look.at("/lag/products").asLong()).isZero();
        });
    }

    private void awaitIndex() {
        await().atMost(REBUILT).ignoreExceptions().until(() -> {
            var state = states.read();
            return state.building() == null
                    && state.live() != null
                    && state.live().equals(live());
        });
    }

    private ProductId onSale(String name, String title, int units) {
        var id = new ProductId(name + "-" + run);
        var sku = new Sku(sku(id), List.of(), Money.won(10_000));
        var details = new ProductDetails(title, "", "소니", category, List.of(), List.of(), List.of(), List.of(sku));
        assortment.importAll(List.of(new ProductEntry(id, details, Map.of(sku.id(), units))));
        return id;
    }

    private ProductId copyWithoutEvent(ProductId id) {
        var copy = new ProductId("copy-" + id.value());
        var product = requireNonNull(mongo.findById(id.value(), Document.class, "products"));
        product.put("_id", copy.value());
        mongo.insert(product, "products");
        return copy;
    }

    private static SkuId sku(ProductId product) {
        return new SkuId(product.value() + "-sku");
    }

    private String live() {
        return indices.live().orElseThrow();
    }

    private Optional<SearchDocument> document(ProductId id) {
        return Optional.ofNullable(indices.get(live(), Set.of(id)).get(id));
    }

    private void awaitDocument(ProductId id, Predicate<SearchDocument> matches) {
        await().atMost(SOON)
                .pollInterval(Duration.ofMillis(50))
                .until(() -> document(id).filter(matches).isPresent());
    }

    private List<ProductId> find(String word) {
        try {
            return engine
                    .search(
                            search -> search.index("products")
                                    .size(1000)
                                    .query(query -> query.match(
                                            match -> match.field("name").query(FieldValue.of(word)))),
                            SearchDocument.class)
                    .hits()
                    .hits()
                    .stream()
                    .map(it -> new ProductId(it.id()))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static SearchDocument named(SearchDocument it, ProductId other) {
        return new SearchDocument(
                other,
                it.onSale(),
                it.name(),
                it.brand(),
                it.tags(),
                it.description(),
                it.categoryId(),
                it.categoryIds(),
                it.categoryNames(),
                it.optionValues(),
                it.optionText(),
                it.priceFrom(),
                it.priceTo(),
                it.currency(),
                it.publishedAt(),
                it.nameKey(),
                it.inStock(),
                it.rating(),
                it.ratingCount(),
                it.standing(),
                it.sold(),
                it.joined(),
                it.jamo(),
                it.initials(),
                it.skuIds(),
                it.image());
    }
}
