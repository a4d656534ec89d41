package dev.jangteo.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Finding things: as people type, while prices and stock change, and when the search engine is away. */
class SearchJourneyIT {
    /** They are built anew the more seldom, the longer it takes. */
    private static final Duration SUGGESTED = Duration.ofMinutes(2);

    private static final String ENGINE = "search";
    private static final String DEPARTMENT = "search-journey";
    private static final String WORDS = "무선 헤드폰";

    private static final Goods WIRELESS = new Goods("hear-1", "무선 헤드폰 나래윙", "나래소리", 120_000, 9, "블랙", "화이트");
    private static final Goods SECOND = new Goods("hear-2", "무선 헤드폰 달빛콘서트", "달빛전자", 80_000, 9, "블랙");
    private static final Goods SOLD_OUT = new Goods("hear-3", "무선 헤드폰 별무리", "달빛전자", 60_000, 0, "실버");
    private static final Goods KETTLE = new Goods("boil-1", "전기 주전자 온새미로", "나래소리", 30_000, 9, "화이트");

    private final Shop shop = Shop.open();

    @BeforeAll
    static void open() {
        var search = new SearchJourneyIT();
        search.shop.admin().door().post("/api/admin/categories", Map.of("id", DEPARTMENT, "name", "여정 음향"));
        for (var goods : List.of(WIRELESS, SECOND, SOLD_OUT, KETTLE)) {
            search.show(goods);
        }
        soon("all goods to be found")
                .untilAsserted(() -> assertThat(search.found(WORDS, ""))
                        .contains(WIRELESS.id(), SECOND.id(), SOLD_OUT.id())
                        .doesNotContain(KETTLE.id()));
    }

    @Test
    void words_written_together_and_apart_find_the_same_C2() {
        assertThat(found("무선헤드폰", ""))
                .containsExactlyInAnyOrderElementsOf(found(WORDS, ""))
                .contains(WIRELESS.id());
    }

    @ParameterizedTest
    @CsvSource({
        "antjs gpemvhs, the keyboard in Latin letters",
        "무선 헤드펀,      a wrong vowel",
        "무선 헤드푠,      another one",
        "ㅁㅅ ㅎㄷㅍ,      the initials",
    })
    void what_is_typed_askew_is_understood_C2(String typed, String how) {
        assertThat(found(typed, "")).as(how).contains(WIRELESS.id());
    }

    @Test
    void who_typed_on_the_wrong_keyboard_is_told_what_was_searched_C2() {
        assertThat(search("antjs gpemvhs", "").at("/searchedFor")).isEqualTo(WORDS);
    }

    @Test
    void results_say_what_they_are_made_of_and_where_the_words_are_C2() {
        var reply = search(WORDS, "");

        var facets = reply.json().path("facets");
        assertThat(reply.json().path("total").asInt()).isEqualTo(3);
        assertThat(counted(facets.path("brands"), "value", "달빛전자")).isEqualTo(2);
        assertThat(counted(facets.path("categories"), "id", DEPARTMENT)).isEqualTo(3);
        assertThat(counted(option(facets, "색상"), "value", "블랙")).isEqualTo(2);
        assertThat(counted(option(facets, "색상"), "value", "화이트")).isEqualTo(1);
        assertThat(facets.path("inStock").asInt()).isEqualTo(2);
        assertThat(facets.path("prices")
                        .valueStream()
                        .mapToInt(it -> it.path("count").asInt())
                        .sum())
                .isEqualTo(3);
        assertThat(reply.json().at("/items/0/highlights").toString()).contains("\"hit\":true");
    }

    @Test
    void filters_hold_together_C2() {
        assertThat(found(WORDS, "&brand=" + encoded("달빛전자"))).containsOnly(SECOND.id(), SOLD_OUT.id());
        assertThat(found(WORDS, "&brand=" + encoded("달빛전자") + "&brand=" + encoded("나래소리")))
                .hasSize(3);
        assertThat(found(WORDS, "&brand=" + encoded("달빛전자") + "&inStock=true")).containsOnly(SECOND.id());
        assertThat(found(WORDS, "&option=" + encoded("색상:화이트"))).containsOnly(WIRELESS.id());
        assertThat(found(WORDS, "&minPrice=70000&maxPrice=100000")).containsOnly(SECOND.id());
        assertThat(found(WORDS, "&sort=PRICE_ASC")).containsExactly(SOLD_OUT.id(), SECOND.id(), WIRELESS.id());
    }

    @Test
    void pages_follow_one_another_without_gap_or_repetition_C2() {
        for (var sort : List.of("RELEVANCE", "PRICE_DESC")) {
            var seen = new ArrayList<String>();
            var after = "";
            do {
                var page = search(WORDS, "&first=1&sort=" + sort + after);
                seen.addAll(ids(page));
                after = page.json().path("hasNextPage").asBoolean() ? "&after=" + encoded(page.at("/endCursor")) : "";
            } while (!after.isEmpty());
            assertThat(seen).as(sort).containsExactlyInAnyOrderElementsOf(found(WORDS, "&sort=" + sort));
        }
    }

    @Test
    void what_is_nowhere_is_answered_with_ways_on_C2() {
        var reply = search("쿼크글루온플라스마", "");

        assertThat(reply.json().path("total").asInt()).isZero();
        assertThat(reply.json().at("/help/categories")).as(reply.toString()).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"무선", "무ㅅ", "무서", "ㅁㅅ ㅎ", "antj"})
    void a_query_is_completed_while_it_is_composed_C3(String typed) {
        soon("suggestions for " + typed)
                .atMost(SUGGESTED)
                .untilAsserted(() -> assertThat(suggested(typed)).anyMatch(it -> it.startsWith("무선")));
    }

    @Test
    void what_people_search_is_popular_C3() {
        var visitors = List.of(shop.newCustomer(), shop.newCustomer(), shop.newCustomer());

        soon("popular searches").untilAsserted(() -> {
            visitors.forEach(it -> it.door().get(path("무선 헤드폰 나래윙", "")));
            assertThat(shop.door()
                            .get("/api/products/popular-searches?first=50")
                            .json()
                            .path("items")
                            .valueStream()
                            .map(it -> it.path("text").asString("")))
                    .contains("무선 헤드폰 나래윙");
        });
    }

    @Test
    void a_new_price_is_in_the_list_at_once_and_searched_by_soon_C1_C10() {
        var goods = new Goods("hear-price", "스피커 오르락", "가온누리", 50_000, 5, "블랙");
        show(goods);
        soon("the new product").until(() -> found("오르락", "&maxPrice=50000").contains(goods.id()));

        show(goods.at(49_000));

        assertThat(listed()).containsEntry(goods.id(), 49_000L);
        soon("the new price")
                .until(() -> found("오르락", "&maxPrice=49000").contains(goods.id())
                        && !found("오르락", "&minPrice=49001").contains(goods.id()));
        assertThat(search("오르락", "")
                        .json()
                        .at("/items/0/product/priceFrom/amount")
                        .asLong())
                .isEqualTo(49_000);
    }

    @Test
    void what_orders_have_sold_out_is_not_found_in_stock_any_more_C8_C10() {
        var goods = new Goods("hear-last", "스피커 마지막잎새", "가온누리", 50_000, 1, "블랙");
        show(goods);
        soon("the new product").until(() -> found("마지막잎새", "&inStock=true").contains(goods.id()));
        var customer = shop.newCustomer();

        var order = customer.orderByCard(Customer.newKey(), goods.sku(), 1, customer.card("4242424242424242"));

        assertThat(order.status()).as(order.toString()).isEqualTo(201);
        soon("it to be sold out").untilAsserted(() -> {
            var reply = search("마지막잎새", "&inStock=true");
            assertThat(ids(reply)).isEmpty();
            assertThat(reply.json().path("total").asInt())
                    .as("what the index knows")
                    .isZero();
        });
        assertThat(found("마지막잎새", "")).containsExactly(goods.id());
        customer.awaitOrder(order.at("/orderId"), "confirmed");
    }

    @Test
    void while_the_engine_is_away_the_shop_sells_on_and_afterwards_nothing_is_missing_C10_G1() {
        var goods = new Goods("hear-away", "스피커 새벽이슬", "가온누리", 50_000, 5, "블랙");
        shop.stack().kill(ENGINE);
        try {
            show(goods);

            var refused = search("새벽이슬", ""); // which nobody has searched for, so that no answer is at hand
            assertThat(refused.status()).as(refused.toString()).isEqualTo(503);
            assertThat(refused.code()).isEqualTo("search-unavailable");
            assertThat(listed()).containsEntry(goods.id(), 50_000L);
            assertThat(shop.door().get("/api/products/" + goods.id()).status()).isEqualTo(200);
            var half = shop.door().graphql("""
                    query($id: ID!) { search(query: "스피커 새벽이슬") { totalCount } product(id: $id) { name similar { id } }
                                      products(first: 1) { nodes { id } } }""", Map.of("id", goods.id()));
            assertThat(half.at("/data/product/name")).as(half.toString()).isEqualTo(goods.name());
            assertThat(half.json().at("/data/products/nodes")).isNotEmpty();
            assertThat(half.json().at("/data/search").isNull()).isTrue();
            assertThat(half.json()
                            .path("errors")
                            .valueStream()
                            .map(it -> it.at("/extensions/code").asString()))
                    .contains("search-unavailable");
        } finally {
            shop.stack().start(ENGINE);
        }

        soon("what was put on sale meanwhile").until(() -> found("새벽이슬", "").contains(goods.id()));
        assertThat(found(WORDS, "")).contains(WIRELESS.id(), SECOND.id(), SOLD_OUT.id());
    }

    @Test
    void the_index_is_built_anew_while_people_search_C10() throws Exception {
        var admin = shop.admin();
        var before = admin.door().get("/api/admin/search").at("/index");
        var failures = new CopyOnWriteArrayList<Reply>();
        var done = new AtomicBoolean();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<Integer> searching = () -> {
                int searches = 0;
                for (; !done.get(); searches++) {
                    var reply = search(WORDS, "");
                    if (reply.status() != 200 || ids(reply).size() != 3) {
                        failures.add(reply);
                    }
                }
                return searches;
            };
            var visitor = threads.submit(searching);
            try {
                var started = admin.door().post("/api/admin/search/reindex", Map.of());
                assertThat(started.status()).as(started.toString()).isEqualTo(202);
                Awaitility.await("the new index").atMost(Duration.ofMinutes(1)).untilAsserted(() -> {
                    var state = admin.door().get("/api/admin/search");
                    assertThat(state.at("/index")).as(state.toString()).isNotEqualTo(before);
                    assertThat(state.json().path("building").isNull()).isTrue();
                    assertThat(state.json().path("documents").asLong())
                            .isEqualTo(state.json().path("products").asLong());
                });
            } finally {
                done.set(true);
            }
            assertThat(visitor.get()).isPositive();
        }
        assertThat(failures).isEmpty();
        assertThat(shop.newCustomer()
                        .door()
                        .post("/api/admin/search/reindex", Map.of())
                        .status())
                .isEqualTo(403);
    }

    @Test
    void a_review_of_who_received_the_goods_counts_in_search_C6() {
        var plain = new Goods("hear-plain", "골전도 이어셋 여느때", "가온누리", 40_000, 5, "블랙");
        var praised = new Goods("hear-praised", "골전도 이어셋 으뜸소리", "가온누리", 50_000, 5, "블랙");
        show(plain);
        show(praised);
        var customer = shop.newCustomer();
        var order = delivered(customer, praised);
        var review = Map.of("orderId", order, "skuId", praised.sku(), "stars", 5, "text", "소리가 참 좋아요.");

        var stranger = shop.newCustomer().door().post(reviewsOf(praised), review);
        var written = soon("the catalogue to know that it was delivered")
                .until(() -> customer.door().post(reviewsOf(praised), review), it -> it.status() == 201);

        assertThat(stranger.status()).as(stranger.toString()).isBetween(400, 499);
        soon("the rating").untilAsserted(() -> {
            assertThat(found("골전도 이어셋", "&minRating=4")).containsExactly(praised.id());
            assertThat(found("골전도 이어셋", "&sort=RATING")).startsWith(praised.id());
        });
        assertThat(search("으뜸소리", "").json().at("/items/0/product/rating").asDouble())
                .isEqualTo(5);
        assertThat(shop.door().get(reviewsOf(praised)).at("/items/0/id")).isEqualTo(written.at("/id"));
        var page = shop.door()
                .graphql("query($id: ID!) { product(id: $id) { rating ratingCount } }", Map.of("id", praised.id()));
        assertThat(page.json().at("/data/product/ratingCount").asInt())
                .as(page.toString())
                .isEqualTo(1);
    }

    @Test
    void what_was_bought_together_twice_is_shown_together_C4() {
        var speakers = new Goods("hear-pair", "스피커 단짝", "가온누리", 50_000, 9, "블랙");
        var stand = new Goods("stand-pair", "원목 거치대 외길", "가온누리", 20_000, 9, "우드");
        show(speakers);
        show(stand);
        for (int i = 0; i < 2; i++) {
            var customer = shop.newCustomer();
            customer.awaitOrder(ordered(customer, speakers, stand), "confirmed");
        }

        for (var pair : List.of(List.of(speakers, stand), List.of(stand, speakers))) {
            soon("what was also bought")
                    .until(() -> related("alsoBought", pair.getFirst())
                            .contains(pair.getLast().id()));
        }
    }

    @Test
    void a_product_shows_what_is_like_it_C4() {
        assertThat(related("similar", WIRELESS)).contains(SECOND.id()).doesNotContain(WIRELESS.id());
    }

    private void show(Goods goods) {
        var reply = shop.admin().door().post("/api/admin/products/import", List.of(goods.entry()));
        assertThat(reply.status()).as(reply.toString()).isEqualTo(200);
    }

    private Reply search(String typed, String more) {
        return shop.door().get(path(typed, more));
    }

    private List<String> found(String typed, String more) {
        var reply = search(typed, more);
        assertThat(reply.status()).as(reply.toString()).isEqualTo(200);
        return ids(reply);
    }

    /** The list of the department: prices by product. */
    private Map<String, Long> listed() {
        return shop.door()
                .get("/api/products?first=100&category=" + DEPARTMENT)
                .json()
                .path("items")
                .valueStream()
                .collect(Collectors.toMap(
                        it -> it.path("id").asString(),
                        it -> it.at("/priceFrom/amount").asLong()));
    }

    private List<String> suggested(String typed) {
        return shop.door()
                .get("/api/products/suggestions?q=" + encoded(typed))
                .json()
                .path("items")
                .valueStream()
                .map(it -> it.path("text").asString(""))
                .toList();
    }

    private List<String> related(String kind, Goods goods) {
        var page = shop.door()
                .graphql(
                        "query($id: ID!) { product(id: $id) { %s(first: 20) { id } } }".formatted(kind),
                        Map.of("id", goods.id()));
        assertThat(page.json().has("errors")).as(page.toString()).isFalse();
        return page.json()
                .at("/data/product/" + kind)
                .valueStream()
                .map(it -> it.path("id").asString())
                .toList();
    }

    private String delivered(Customer customer, Goods goods) {
        var order = ordered(customer, goods);
        customer.awaitOrder(order, "confirmed");
        soon("the parcel to be dispatched")
                .until(() -> shop.admin()
                                .door()
                                .post("/api/admin/shipments/%s/dispatch".formatted(order), Map.of("carrier", "hanjin"))
                                .status()
                        == 200);
        customer.awaitOrder(order, "delivered");
        return order;
    }

    private static String ordered(Customer customer, Goods... goods) {
        var payment = Map.of("method", "STORED_CARD", "cardId", customer.card("4242424242424242"));
        var body = Customer.orderBody(goods[0].sku(), 1, payment);
        body.put(
                "lines",
                List.of(goods).stream()
                        .map(it -> Map.of("skuId", it.sku(), "quantity", 1))
                        .toList());
        return customer.order(Customer.newKey(), body).at("/orderId");
    }

    private static ConditionFactory soon(String what) {
        return Awaitility.await(what).atMost(Customer.SOON).pollInterval(Duration.ofMillis(50));
    }

    private static String path(String typed, String more) {
        return "/api/products/search?category=%s&q=%s%s".formatted(DEPARTMENT, encoded(typed), more);
    }

    private static String reviewsOf(Goods goods) {
        return "/api/products/%s/reviews".formatted(goods.id());
    }

    private static List<String> ids(Reply reply) {
        return reply.json()
                .path("items")
                .valueStream()
                .map(it -> it.at("/product/id").asString(""))
                .toList();
    }

    private static JsonNode option(JsonNode facets, String name) {
        return facets.path("options")
                .valueStream()
                .filter(it -> it.path("name").asString("").equals(name))
                .findFirst()
                .orElseThrow()
                .path("values");
    }

    private static int counted(JsonNode counts, String key, String value) {
        return counts.valueStream()
                .filter(it -> it.path(key).asString("").equals(value))
                .mapToInt(it -> it.path("count").asInt())
                .sum();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** A product of the department, in one colour or several, each with so many on the shelf. */
    private record Goods(String id, String name, String brand, long won, int onHand, List<String> colours) {
        Goods(String id, String name, String brand, long won, int onHand, String... colours) {
            this(id, name, brand, won, onHand, List.of(colours));
        }

        /** The variant in the first colour. */
        String sku() {
            return id + "-0";
        }

        Goods at(long price) {
            return new Goods(id, name, brand, price, onHand, colours);
        }

        /** As admins send it. */
        Map<String, ?> entry() {
            var skus = new ArrayList<Map<String, ?>>();
            for (var colour : colours) {
                skus.add(Map.of(
                        "id",
                        id + "-" + skus.size(),
                        "options",
                        Map.of("색상", colour),
                        "price",
                        Map.of("amount", won, "currency", "KRW"),
                        "onHand",
                        onHand));
            }
            return Map.of(
                    "id",
                    id,
                    "name",
                    name,
                    "brand",
                    brand,
                    "description",
                    name + "입니다.",
                    "categoryId",
                    DEPARTMENT,
                    "tags",
                    List.of(),
                    "images",
                    List.of(),
                    "optionNames",
                    List.of("색상"),
                    "skus",
                    skus);
        }
    }
}
