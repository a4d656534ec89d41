package dev.jangteo.catalog.search;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.jangteo.catalog.category.Categorizing;
import dev.jangteo.catalog.index.IndexEdition;
import dev.jangteo.catalog.index.Indexing;
import dev.jangteo.catalog.index.SearchEngine;
import dev.jangteo.catalog.product.Assortment;
import dev.jangteo.catalog.product.ProductDetails;
import dev.jangteo.catalog.product.ProductEntry;
import dev.jangteo.catalog.product.Sku;
import dev.jangteo.catalog.stock.Shelving;
import dev.jangteo.contracts.CategoryId;
import dev.jangteo.contracts.Money;
import dev.jangteo.contracts.ProductId;
import dev.jangteo.contracts.SkuId;
import dev.jangteo.platform.testing.Answer;
import dev.jangteo.platform.testing.Http;
import dev.jangteo.platform.testing.ServiceTest;
import dev.jangteo.platform.testing.WithSearch;
import java.net.URLEncoder;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.opensearch.client.opensearch._types.Refresh;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.test.context.TestPropertySource;

/** The search with the real engine. Other tests' products are there too: each test looks into a category of its own. */
@ServiceTest
@WithSearch
@TestPropertySource(properties = "jangteo.catalog.search.answer-timeout=20s") // whatever else the machine does
class SearchingIT {
    @Autowired
    private Http http;

    @Autowired
    private Assortment assortment;

    @Autowired
    private Categorizing categories;

    @Autowired
    private Shelving shelving;

    @Autowired
    private Indexing indexing;

    @Autowired
    private SearchEngine engine;

    @Autowired
    private IndexEdition edition;

    @Autowired
    private StringRedisTemplate redis;

    private final CategoryId shelf = new CategoryId("s-" + UUID.randomUUID());

    @BeforeEach
    void open() {
        await().atMost(Duration.ofSeconds(40))
                .until(() -> engine.work(it -> it.indices().existsAlias(a -> a.name("products")))
                        .value());
        categories.add(shelf, "진열대", null);
    }

    @ParameterizedTest(name = "{0} finds {1}")
    @CsvSource({
        "무선 청음기, 가온 무선 청음기 QX-200",
        "무선청음기, 가온 무선 청음기 QX-200",
        "가온무선청음기, 가온 무선 청음기 QX-200",
        "무선 청음기, 가온 무선청음기",
        "qx200, 가온 무선 청음기 QX-200",
        "QX-200, 가온 무선 청음기 QX200",
        "ㅊㅇㄱ, 가온 무선 청음기",
        "ㅁㅅ ㅊㅇㄱ, 가온 무선 청음기",
        "ㄱㅇㅁㅅㅊㅇㄱ, 가온 무선 청음기",
        "무선 청음ㄱ, 가온 무선 청음기",
        "저장기 2테라, 휴대용 저장기 2TB",
        "2tb 저장기, 휴대용 저장기 2테라",
        "500 그램 들깻가루, 들깻가루 500g",
        "gaon, Gaonsound 청음기",
        "진열대 청음기, 가온 청음기",
        "yoga mat, 두꺼운 요가매트",
        "두꺼운 yoga mat, 두꺼운 요가매트",
    })
    void a_text_is_found_however_either_side_wrote_it(String typed, String name) {
        var wanted = onSale(product(name));
        onSale(product("마른 수건"));

        var found = search(typed, "");

        assertThat(ids(found)).containsExactly(wanted);
        assertThat(found.text("/searchedFor")).isEqualTo(typed);
        assertThat(found.json().at("/total").asInt()).isEqualTo(1);
    }

    @ParameterizedTest(name = "{0} is read as {1}")
    @CsvSource({
        "cjddmarl, 청음기, 가온 청음기",
        "청움기, 청음기, 가온 청음기",
        "무선 청움기, 무선 청음기, 가온 무선 청음기",
        "gaonsuond, Gaonsound, Gaonsound 청음기",
    })
    void what_finds_nothing_is_read_in_another_way_and_the_answer_says_so(String typed, String meant, String name) {
        var wanted = onSale(product(name));

        var found = search(typed, "");

        assertThat(ids(found)).contains(wanted);
        assertThat(found.text("/searchedFor")).isEqualTo(meant);
        assertThat(found.json().at("/items/0/highlights/0/parts").toString()).contains("\"hit\":true");
    }

    @Test
    void what_is_meant_will_do_when_all_the_words_are_found_nowhere() {
        var wanted = onSale(product("가온 무선 청음기"));
        var other = onSale(product("가온 청음기"));
        onSale(product("무선 계산기"));

        assertThat(ids(search("우주정거장 청음기", ""))).containsExactlyInAnyOrder(wanted, other);
        assertThat(ids(search("우주정거장에서 쓰는 무선 청음기 추천", ""))).containsExactly(wanted, other);
    }

    @Test
    void else_some_of_the_words_will_do() {
        var wanted = onSale(product("가온 무선 청음기"));

        assertThat(ids(search("청음기 우주정거장", ""))).containsExactly(wanted);
        assertThat(ids(search("청음기 화성 목성 토성 우주정거장", ""))).isEmpty();
    }

    @Test
    void filters_that_leave_nothing_do_not_make_the_text_wrong() {
        onSale(product("가온 청음기"));

        var found = search("청음기", "&minPrice=99000000");

        assertThat(found.json().at("/total").asInt()).isZero();
        assertThat(found.text("/searchedFor")).isEqualTo("청음기");
        assertThat(found.json().at("/help/categories").size()).isPositive();
    }

    @Test
    void a_facet_disregards_what_is_chosen_of_its_own_kind_only() {
        onSale(product("청음기 하나").brand("가온").options("색상", "검정", "하양").price(9_000));
        onSale(product("청음기 둘").brand("가온").options("색상", "하양").price(20_000));
        onSale(product("청음기 셋").brand("나래, 상사").options("색상", "검정").price(2_000_000));

        var found = search("청음기", "&brand=" + encoded("가온") + "&option=" + encoded("색상:검정"));

        assertThat(found.json().at("/total").asInt()).isEqualTo(1);
        assertThat(counts(found, "/facets/brands", "value")).isEqualTo(Map.of("가온", 1, "나래, 상사", 1));
        assertThat(counts(found, "/facets/options/0/values", "value")).isEqualTo(Map.of("검정", 1, "하양", 2));
        assertThat(counts(found, "/facets/prices", "from")).isEqualTo(Map.of("0", 1));
        assertThat(counts(found, "/facets/categories", "name")).containsEntry("진열대", 1);
        assertThat(counts(search("청음기", ""), "/facets/prices", "from"))
                .containsEntry("0", 1)
                .containsEntry("30000", 0)
                .containsEntry("1000000", 1)
                .doesNotContainKey("3000000");
        assertThat(ids(search("청음기", "&brand=" + encoded("나래, 상사")))).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource(SearchSort.class)
    void every_order_pages_through_all_products_once(SearchSort sort) {
        var all = IntStream.range(0, 11)
                .mapToObj(i -> onSale(product("청음기 " + i % 3).price(1_000L * (i % 4 + 1))))
                .toList();

        var found = new ArrayList<String>();
        var page = search("청음기", "&first=4&sort=" + sort);
        found.addAll(ids(page));
        while (page.json().at("/hasNextPage").asBoolean()) {
            page = search("청음기", "&first=4&sort=" + sort + "&after=" + page.text("/endCursor"));
            found.addAll(ids(page));
            assertThat(page.json().at("/total").asInt()).isEqualTo(11);
            assertThat(page.json().at("/facets").isNull()).isTrue();
        }

        assertThat(found).containsExactlyInAnyOrderElementsOf(all);
    }

    @Test
    void pages_by_relevance_neither_repeat_nor_skip_whatever_changes_meanwhile() {
        IntStream.range(0, 9).forEach(i -> onSale(product("가온 청음기 " + i)));
        var first = search("청음기", "&first=3");
        var rest = search("청음기", "&first=6&after=" + first.text("/endCursor")); // of the same ranking
        var all = Stream.of(first, rest).flatMap(it -> ids(it).stream()).toList();

        assortment.withdraw(new ProductId(all.get(4)));
        onSale(product("청음기")); // would come first now
        var second = search("청음기", "&first=3&after=" + first.text("/endCursor"));
        var third = search("청음기", "&first=3&after=" + second.text("/endCursor"));

        assertThat(all).doesNotHaveDuplicates().hasSize(9);
        assertThat(ids(second)).containsExactly(all.get(3), all.get(5));
        assertThat(ids(third)).isEqualTo(all.subList(6, 9));
        assertThat(third.json().at("/hasNextPage").asBoolean()).isFalse();
    }

    @Test
    void what_would_come_first_only_now_is_on_the_second_page_and_what_was_on_the_first_is_not() {
        IntStream.range(0, 4).forEach(i -> onSale(product("가온 청음기 " + i)));
        var first = search("청음기", "&first=2");

        var exact = onSale(product("청음기"));
        var rest = search("청음기", "&first=9&after=" + first.text("/endCursor"));

        assertThat(ids(rest)).hasSize(3).startsWith(exact).doesNotContainAnyElementsOf(ids(first));
    }

    @Test
    void an_answer_is_at_hand_until_the_index_is_written_again() {
        var gone = onSale(product("가온 청음기 1"));
        await().until(() -> edition.current().isPresent());
        assertThat(ids(search("청음기", ""))).containsExactly(gone);

        engine.work(it -> it.delete(d -> d.index("products").id(gone).refresh(Refresh.True)));
        assertThat(ids(search("청음기", ""))).as("at hand").containsExactly(gone);
        var fresh = onSale(product("가온 청음기 2"));

        assertThat(ids(search("청음기", ""))).as("of the index as it is now").containsExactly(fresh);
    }

    @Test
    void what_is_shown_is_as_of_now_whatever_the_index_says() {
        var product = product("가온 청음기").price(10_000);
        var id = onSale(product);
        assortment.change(product.price(8_000).entry());
        shelving.count(sku(id), 0, null);

        var found = search("청음기", "");

        assertThat(found.json().at("/items/0/product/priceFrom/amount").asInt()).isEqualTo(8_000);
        assertThat(found.json().at("/items/0/product/inStock").asBoolean()).isFalse();
        assertThat(ids(search("청음기", "&inStock=true"))).isEmpty();
    }

    @Test
    void the_name_itself_comes_first_and_what_is_sold_out_last() {
        var soldOut = onSale(product("가온 청음기 A").stock(0));
        var other = onSale(product("가온 청음기 B"));
        var exact = onSale(product("청음기"));

        assertThat(ids(search("청음기", ""))).containsExactly(exact, other, soldOut);
    }

    @Test
    void a_ranking_no_longer_kept_is_told() {
        IntStream.range(0, 3).forEach(i -> onSale(product("가온 청음기 " + i)));
        var first = search("청음기", "&first=1");
        redis.delete(redis.keys("catalog:search-*"));

        var next = search("청음기", "&first=1&after=" + first.text("/endCursor"));

        assertThat(next.status()).isEqualTo(409);
        assertThat(next.text("/code")).isEqualTo("search-expired");
    }

    @Test
    void what_can_be_read_in_no_other_way_finds_nothing_and_is_helped() {
        var found = search("qz", "");

        assertThat(found.status()).isEqualTo(200);
        assertThat(ids(found)).isEmpty();
        assertThat(found.json().at("/help/categories").isEmpty()).isFalse();
    }

    @Test
    void a_text_without_letters_and_a_cursor_of_another_order_are_refused() {
        assertThat(search("!!!", "").text("/errors/0/field")).isEqualTo("q");
        IntStream.range(0, 2).forEach(i -> onSale(product("가온 청음기 " + i)));
        var cursor = search("청음기", "&first=1&sort=NAME").text("/endCursor");

        assertThat(search("청음기", "&sort=NEWEST&after=" + cursor).text("/code")).isEqualTo("invalid-cursor");
    }

    private Answer search(String typed, String more) {
        return http.get("/api/products/search?category=" + shelf + "&q=" + encoded(typed) + more);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, UTF_8);
    }

    private static List<String> ids(Answer found) {
        assertThat(found.status()).as(found.body()).isEqualTo(200);
        return found.json().at("/items").findValues("product").stream()
                .map(it -> it.at("/id").asString())
                .toList();
    }

    private static Map<String, Integer> counts(Answer found, String facet, String name) {
        var counts = new HashMap<String, Integer>();
        found.json()
                .at(facet)
                .forEach(it ->
                        counts.put(it.at("/" + name).asString(), it.at("/count").asInt()));
        return counts;
    }

    private static SkuId sku(String product) {
        return new SkuId(product + "-0");
    }

    private Goods product(String name) {
        return new Goods("p-" + UUID.randomUUID(), name, null, shelf, "", List.of(), 10_000, 1);
    }

    private String onSale(Goods goods) {
        assortment.importAll(List.of(goods.entry()));
        indexing.refresh(List.of(new ProductId(goods.id())));
        engine.work(it -> it.indices().refresh(r -> r.index("products")));
        return goods.id();
    }

    /** A product to be sold, with one SKU for each value of its option. */
    private record Goods(
            String id,
            String name,
            String brand,
            CategoryId category,
            String option,
            List<String> values,
            long won,
            int onHand) {

        Goods brand(String other) {
            return new Goods(id, name, other, category, option, values, won, onHand);
        }

        Goods options(String named, String... each) {
            return new Goods(id, name, brand, category, named, List.of(each), won, onHand);
        }

        Goods price(long other) {
            return new Goods(id, name, brand, category, option, values, other, onHand);
        }

        Goods stock(int other) {
            return new Goods(id, name, brand, category, option, values, won, other);
        }

        ProductEntry entry() {
            var skus = values.isEmpty()
                    ? List.of(new Sku(sku(id), List.of(), Money.won(won)))
                    : IntStream.range(0, values.size())
                            .mapToObj(i -> new Sku(new SkuId(id + "-" + i), List.of(values.get(i)), Money.won(won)))
                            .toList();
            var names = Stream.of(option).filter(it -> !it.isEmpty()).toList();
            var details = new ProductDetails(name, "", brand, category, List.of(), List.of(), names, skus);
            var onHands = new HashMap<SkuId, Integer>();
            skus.forEach(it -> onHands.put(it.id(), onHand));
            return new ProductEntry(new ProductId(id), details, onHands);
        }
    }
}
