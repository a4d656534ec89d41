package dev.jangteo.catalog.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.jangteo.catalog.category.Categorizing;
import dev.jangteo.catalog.index.Indexing;
import dev.jangteo.catalog.index.SearchEngine;
import dev.jangteo.catalog.product.Assortment;
import dev.jangteo.catalog.product.ProductDetails;
import dev.jangteo.catalog.product.ProductEntry;
import dev.jangteo.catalog.product.Sku;
import dev.jangteo.contracts.CategoryId;
import dev.jangteo.contracts.Money;
import dev.jangteo.contracts.ProductId;
import dev.jangteo.contracts.SkuId;
import dev.jangteo.platform.testing.Http;
import dev.jangteo.platform.testing.ServiceTest;
import dev.jangteo.platform.testing.WithSearch;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.opensearch.client.opensearch._types.Refresh;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

/** Lists of a catalogue too large for MongoDB to look through, with the real engine. */
@ServiceTest
@WithSearch
@TestPropertySource(
        properties = {
            "jangteo.catalog.lists.mongodb-up-to=0",
            "jangteo.catalog.lists.count-every=100ms",
            "jangteo.catalog.search.answer-timeout=20s" // whatever else the machine does
        })
class IndexedListsIT {
    private static final int PAGE = 4;

    @Autowired
    private MongoProductSearch inMongo;

    @Autowired
    private IndexedProductSearch inIndex;

    @Autowired
    private Assortment assortment;

    @Autowired
    private Categorizing categories;

    @Autowired
    private Indexing indexing;

    @Autowired
    private SearchEngine engine;

    @Autowired
    private Http http;

    private final String run = UUID.randomUUID().toString().substring(0, 8);
    private final CategoryId shelf = new CategoryId("l-" + run);

    @BeforeEach
    void open() {
        await().atMost(Duration.ofSeconds(40))
                .until(() -> engine.work(it -> it.indices().existsAlias(a -> a.name("products")))
                        .value());
        categories.add(shelf, "진열대", null);
        assortment.importAll(IntStream.range(0, 13).mapToObj(this::entry).toList());
        indexing.refresh(IntStream.range(0, 13).mapToObj(this::id).toList());
        refresh();
    }

    @ParameterizedTest
    @EnumSource(ProductSort.class)
    void the_index_lists_page_by_page_what_mongodb_lists(ProductSort sort) {
        for (var query : List.of(
                new ProductQuery(shelf, null, null, null, sort),
                new ProductQuery(shelf, "가온", null, null, sort),
                new ProductQuery(shelf, null, 12_000L, 13_000L, sort))) {
            assertThat(all(inIndex, query))
                    .as(query.toString())
                    .hasSizeGreaterThan(PAGE)
                    .isEqualTo(all(inMongo, query));
        }
    }

    @Test
    void what_has_changed_since_it_was_indexed_shows_at_once_and_pages_stay_full() {
        assortment.withdraw(id(0));
        assortment.change(entry(1, 99_000));
        var upTo = new ProductQuery(shelf, null, null, 50_000L, ProductSort.NAME);

        assertThat(ids(inIndex.find(upTo, null, PAGE))).containsExactly(id(2), id(3), id(4), id(5));
        var changed = http.get("/api/products?category=%s&sort=NAME&first=1".formatted(shelf))
                .json();
        assertThat(changed.at("/items/0/id").asString()).isEqualTo(id(1).value());
        assertThat(changed.at("/items/0/priceFrom/amount").asLong()).isEqualTo(99_000);
    }

    @Test
    void shoppers_lists_come_from_the_index() {
        await().untilAsserted(() -> {
            takeOutOfTheIndex(id(0)); // which follows the catalogue, so once may not be enough
            assertThat(http.get("/api/products?sort=NAME&category=" + shelf).text("/items/0/id"))
                    .isEqualTo(id(1).value());
        });
    }

    private void takeOutOfTheIndex(ProductId id) {
        engine.work(it -> it.delete(d -> d.index("products").id(id.value()).refresh(Refresh.True)));
    }

    private static List<Placed> all(ProductSearch search, ProductQuery query) {
        var all = new ArrayList<Placed>();
        var page = search.find(query, null, PAGE);
        while (!page.isEmpty()) {
            all.addAll(page);
            page = search.find(query, page.getLast().position(), PAGE);
        }
        return all;
    }

    private static List<ProductId> ids(List<Placed> placed) {
        return placed.stream().map(it -> it.card().id()).toList();
    }

    private ProductId id(int number) {
        return new ProductId("%s-%02d".formatted(run, number));
    }

    private ProductEntry entry(int number) {
        return entry(number, 10_000 + number % 5 * 1_000L);
    }

    private ProductEntry entry(int number, long won) {
        var id = id(number);
        var sku = new Sku(new SkuId(id + "-1"), List.of(), Money.won(won));
        var details = new ProductDetails(
                "청음기 %02d".formatted(number),
                "",
                number % 2 == 0 ? "가온" : "나래",
                shelf,
                List.of(),
                List.of(),
                List.of(),
                List.of(sku));
        return new ProductEntry(id, details, Map.of(sku.id(), 1));
    }

    private void refresh() {
        engine.work(it -> it.indices().refresh(r -> r.index("products")));
    }
}
