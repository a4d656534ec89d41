package dev.jangteo.catalog.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.jangteo.catalog.cache.CatalogCache;
import dev.jangteo.catalog.category.Categorizing;
import dev.jangteo.catalog.product.Assortment;
import dev.jangteo.catalog.product.ProductDetails;
import dev.jangteo.catalog.product.ProductEntry;
import dev.jangteo.catalog.product.ProductNotFound;
import dev.jangteo.catalog.product.Sku;
import dev.jangteo.catalog.stock.Shelving;
import dev.jangteo.contracts.CategoryId;
import dev.jangteo.contracts.Money;
import dev.jangteo.contracts.ProductId;
import dev.jangteo.contracts.SkuId;
import dev.jangteo.platform.testing.ServiceTest;
import dev.jangteo.platform.web.InvalidCursor;
import dev.jangteo.platform.web.Page;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoOperations;

@ServiceTest
class BrowsingTests {
    @Autowired
    private Browsing browsing;

    @Autowired
    private Assortment assortment;

    @Autowired
    private Categorizing categories;

    @Autowired
    private Shelving shelving;

    @Autowired
    private CatalogCache cache;

    @Autowired
    private MongoOperations mongo;

    private final CategoryId shelf = new CategoryId("c-" + UUID.randomUUID());

    @BeforeEach
    void open() {
        categories.add(shelf, "진열대", null);
    }

    @ParameterizedTest
    @EnumSource(ProductSort.class)
    void every_sort_pages_through_all_products_once_equals_included(ProductSort sort) {
        var all = IntStream.range(0, 23)
                .mapToObj(i -> onSale("상품 " + i % 4, 1_000L * (i % 5 + 1), 1))
                .toList();

        var found = pages(query(sort), 5);

        assertThat(found).extracting(it -> it.card().id()).containsExactlyInAnyOrderElementsOf(all);
        assertThat(found).isSortedAccordingTo(order(sort));
    }

    @Test
    void what_comes_and_goes_between_two_pages_moves_nothing_else() {
        var ids = IntStream.range(0, 9).mapToObj(i -> onSale("가", 1_000 + i, 1)).toList();
        var first = browsing.list(query(ProductSort.PRICE_ASC), false, null, 3);

        assortment.withdraw(ids.get(2)); // the one the cursor stands on
        onSale("나", 1, 1); // before the cursor
        var second = browsing.list(query(ProductSort.PRICE_ASC), false, first.endCursor(), 3);

        assertThat(second.items()).extracting(it -> it.card().id()).containsExactlyElementsOf(ids.subList(3, 6));
    }

    @Test
    void filters_combine() {
        var wanted = onSale("소니 무선 헤드폰", 20_000, 1);
        onSale("소니 무선 헤드폰", 90_000, 1);
        onSale("소니 유선 헤드폰", 9_999, 1);
        create("삼성 무선 헤드폰", "삼성", shelf, 20_000, 1);

        var found = pages(new ProductQuery(shelf, "소니", 10_000L, 20_000L, ProductSort.NAME), 20);

        assertThat(found).extracting(it -> it.card().id()).containsExactly(wanted);
    }

    @Test
    void a_category_holds_the_products_of_all_below_it_wherever_it_is_moved() {
        var top = new CategoryId("top-" + UUID.randomUUID());
        var below = new CategoryId("below-" + UUID.randomUUID());
        categories.add(top, "가전", null);
        categories.add(below, "음향기기" + below, shelf);
        var product = create("스피커", "소니", below, 1_000, 1);

        assertThat(pages(query(ProductSort.NAME), 20))
                .extracting(it -> it.card().id())
                .containsExactly(product);
        categories.move(shelf, top, null);

        assertThat(pages(in(top), 20)).extracting(it -> it.card().id()).containsExactly(product);
        assertThat(browsing.product(product).page().breadcrumb())
                .extracting(it -> it.id())
                .containsExactly(top, shelf, below);
    }

    @Test
    void stock_is_as_of_now_although_lists_are_kept() {
        var product = onSale("가", 1_000, 1);
        assertThat(browsing.list(query(ProductSort.NAME), false, null, 5).items())
                .extracting(Browsing.Listed::inStock)
                .containsExactly(true);

        shelving.count(sku(product), 0, null);

        assertThat(browsing.list(query(ProductSort.NAME), false, null, 5).items())
                .extracting(Browsing.Listed::inStock)
                .containsExactly(false);
        assertThat(browsing.product(product).available()).containsEntry(sku(product), 0);
        assertThat(browsing.list(query(ProductSort.NAME), true, null, 5).items())
                .isEmpty();
    }

    @Test
    void only_what_is_in_stock_fills_the_pages_when_asked_for() {
        var wanted = new ArrayList<ProductId>();
        for (int i = 0; i < 130; i++) {
            int onHand = i % 30 == 7 ? 1 : 0;
            var id = onSale("상품", 1_000 + i, onHand);
            if (onHand > 0) {
                wanted.add(id);
            }
        }

        var found = new ArrayList<ProductId>();
        Page<Browsing.Listed> page;
        String after = null;
        do {
            page = browsing.list(query(ProductSort.PRICE_ASC), true, after, 2);
            page.items().forEach(it -> found.add(it.card().id()));
            after = page.endCursor();
        } while (page.hasNextPage());

        assertThat(found).containsExactlyElementsOf(wanted);
    }

    @Test
    void lists_are_kept_in_redis_until_the_catalogue_changes() {
        var product = onSale("가", 1_000, 1);
        pages(query(ProductSort.NAME), 20);
        mongo.remove(assortment.find(product).orElseThrow()); // behind the catalogue's back

        assertThat(pages(query(ProductSort.NAME), 20)).hasSize(1);
        cache.nextGeneration();
        assertThat(pages(query(ProductSort.NAME), 20)).isEmpty();
    }

    @Test
    void a_change_shows_at_once() {
        var product = onSale("가", 1_000, 1);
        pages(query(ProductSort.NAME), 20);
        browsing.product(product);

        assortment.change(entry(product, "나", "소니", shelf, 2_000, 0));

        assertThat(pages(query(ProductSort.NAME), 20))
                .extracting(it -> it.card().name())
                .containsExactly("나");
        assertThat(browsing.product(product).page().details().priceFrom()).isEqualTo(Money.won(2_000));
    }

    @Test
    void drafts_are_nowhere_and_withdrawn_products_keep_their_page_alone() {
        var product = new ProductId("p-" + UUID.randomUUID());
        assortment.create(entry(product, "가", "소니", shelf, 1_000, 1));
        assertThatThrownBy(() -> browsing.product(product)).isInstanceOf(ProductNotFound.class);
        assertThat(pages(query(ProductSort.NAME), 20)).isEmpty();

        assortment.publish(product);
        assortment.withdraw(product);

        assertThat(browsing.product(product).page().status().name()).isEqualTo("WITHDRAWN");
        assertThat(pages(query(ProductSort.NAME), 20)).isEmpty();
        assortment.delete(product);
        assertThatThrownBy(() -> browsing.product(product)).isInstanceOf(ProductNotFound.class);
    }

    @Test
    void a_cursor_of_another_list_is_refused() {
        onSale("가", 1_000, 1);
        var cursor = browsing.list(query(ProductSort.NAME), false, null, 1).endCursor();

        assertThatThrownBy(() -> browsing.list(query(ProductSort.PRICE_ASC), false, cursor, 1))
                .isInstanceOf(InvalidCursor.class);
        assertThatThrownBy(() -> browsing.list(query(ProductSort.NAME), false, "nonsense", 1))
                .isInstanceOf(InvalidCursor.class);
    }

    private List<Browsing.Listed> pages(ProductQuery query, int size) {
        var all = new ArrayList<Browsing.Listed>();
        Page<Browsing.Listed> page;
        String after = null;
        do {
            page = browsing.list(query, false, after, size);
            all.addAll(page.items());
            after = page.endCursor();
        } while (page.hasNextPage());
        return all;
    }

    private ProductQuery query(ProductSort sort) {
        return new ProductQuery(shelf, null, null, null, sort);
    }

    private static ProductQuery in(CategoryId category) {
        return new ProductQuery(category, null, null, null, ProductSort.NEWEST);
    }

    private Comparator<Browsing.Listed> order(ProductSort sort) {
        Comparator<Browsing.Listed> byKey = switch (sort) {
            case NEWEST ->
                Comparator.comparing(
                        it -> assortment.find(it.card().id()).orElseThrow().publishedAt());
            case PRICE_ASC, PRICE_DESC -> Comparator.comparing(it -> it.card().priceFrom());
            case NAME -> Comparator.comparing(it -> it.card().name());
        };
        var total = byKey.thenComparing(it -> it.card().id().value());
        return sort == ProductSort.NEWEST || sort == ProductSort.PRICE_DESC ? total.reversed() : total;
    }

    private ProductId onSale(String name, long won, int onHand) {
        return create(name, "소니", shelf, won, onHand);
    }

    private ProductId create(String name, String brand, CategoryId category, long won, int onHand) {
        var id = new ProductId("p-" + UUID.randomUUID());
        assortment.importAll(List.of(entry(id, name, brand, category, won, onHand)));
        return id;
    }

    private static SkuId sku(ProductId product) {
        return new SkuId(product + "-1");
    }

    private static ProductEntry entry(
            ProductId id, String name, String brand, CategoryId category, long won, int onHand) {
        var sku = new Sku(sku(id), List.of(), Money.won(won));
        var details = new ProductDetails(name, "", brand, category, List.of(), List.of(), List.of(), List.of(sku));
        return new ProductEntry(id, details, Map.of(sku.id(), onHand));
    }
}
