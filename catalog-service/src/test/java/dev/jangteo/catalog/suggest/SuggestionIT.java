package dev.jangteo.catalog.suggest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.jangteo.catalog.category.Categorizing;
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
import java.net.URLEncoder;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

@ServiceTest
@WithSearch
@TestPropertySource(
        properties = {
            "spring.cloud.function.definition=",
            "spring.mongodb.database=catalog-suggestions",
            "spring.data.redis.url=${REDIS_URL}/3",
            "jangteo.catalog.search.prefix=suggested-",
            "jangteo.catalog.suggestions.look-every=1h", // the tests say when
            "jangteo.catalog.suggestions.keep-for=1ms",
            "jangteo.catalog.suggestions.keep-popular-for=1ms",
            "jangteo.catalog.suggestions.patience=10s"
        })
class SuggestionIT {
    private static final CategoryId AUDIO = new CategoryId("audio");
    private static final CategoryId HEADPHONES = new CategoryId("headphones");
    private static final CategoryId COMPUTERS = new CategoryId("computers");

    @Autowired
    private Http http;

    @Autowired
    private Categorizing categories;

    @Autowired
    private Assortment assortment;

    @Autowired
    private Building building;

    @Autowired
    private Upkeep upkeep;

    @Autowired
    private Spelling spelling;

    @Autowired
    private SearchEngine engine;

    @Autowired
    private SearchLog searches;

    @BeforeEach
    void openShop() {
        categories.put(AUDIO, "음향기기", null);
        categories.put(HEADPHONES, "헤드폰", AUDIO);
        categories.put(COMPUTERS, "컴퓨터", null);
        assortment.importAll(List.of(
                product("hx-1", "소닉스 무선 헤드폰 HX-1", "소닉스", HEADPHONES),
                product("hx-2", "소닉스 노이즈캔슬링 무선 헤드폰 HX-2", "소닉스", HEADPHONES),
                product("hx-3", "누리 노이즈캔슬링 헤드폰 HX-3", "누리", HEADPHONES),
                product("lt-1", "Laptop Stand Pro", "Desky", COMPUTERS)));
        building.build();
        upkeep.look();
    }

    @ParameterizedTest
    @CsvSource({
        "ㅁㅅ, 무선 헤드폰",
        "무ㅅ, 무선 헤드폰",
        "뭇, 무선 헤드폰",
        "무선헤, 무선 헤드폰",
        "무ㅅㅎ, 무선 헤드폰",
        "ㅎㄷㅍ, 헤드폰",
        "헤드ㅍ, 헤드폰",
        "헤드픈, 헤드폰",
        "gpem, 헤드폰",
        "head, 헤드폰",
        "ㅅㄴㅅ, 소닉스",
        "소닉스 헤, 소닉스 헤드폰",
        "노이즈, 노이즈캔슬링 헤드폰",
        "ㅋㅍㅌ, 컴퓨터",
        "lap, Laptop Stand Pro",
        "ㅣ메, Laptop Stand Pro",
        "hx-2, 소닉스 노이즈캔슬링 무선 헤드폰 HX-2",
        "소닉스노이즈캔슬링무선헤드폰h, 소닉스 노이즈캔슬링 무선 헤드폰 HX-2",
    })
    void what_is_typed_so_far_is_completed(String typed, String text) {
        assertThat(suggested(typed)).contains(text);
    }

    @Test
    void what_was_typed_whole_comes_first_and_says_where_it_leads() {
        var answer = http.get("/api/products/suggestions?q=" + encoded("헤드폰"));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.text("/items/0/text")).isEqualTo("헤드폰");
        assertThat(answer.text("/items/0/kind")).isEqualTo("CATEGORY");
        assertThat(answer.text("/items/0/categoryId")).isEqualTo("headphones");
        assertThat(suggested("헤드폰")).doesNotHaveDuplicates();
        assertThat(http.get("/api/products/suggestions?first=1&q=" + encoded("헤드"))
                        .json()
                        .at("/items")
                        .size())
                .isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "ㅁ", "a", "!!", "유선"})
    void nothing_is_suggested_for_too_little_or_for_what_there_is_not(String typed) {
        assertThat(suggested(typed)).isEmpty();
    }

    @Test
    void a_request_out_of_bounds_names_its_fields() {
        var answer = http.get("/api/products/suggestions?first=0&q=" + "a".repeat(101));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body()).contains("first", "\"q\"");
    }

    @Test
    void a_withdrawn_product_is_gone_at_once_and_a_new_one_comes_with_the_next_build() {
        assortment.withdraw(new ProductId("lt-1"));
        assertThat(suggested("lap")).isEmpty();

        assortment.importAll(List.of(product("lt-2", "Lap Desk", "Desky", COMPUTERS)));
        assertThat(suggested("lap")).isEmpty();
        building.build();
        assertThat(suggested("lap")).containsExactly("Lap Desk");
        assortment.delete(new ProductId("lt-2"));
    }

    @Test
    void a_build_leaves_one_index_and_does_not_repeat_itself() {
        var before = indexes();
        building.buildIfDue();

        assertThat(before).hasSize(1);
        assertThat(indexes()).isEqualTo(before);
        building.build();
        assertThat(indexes()).hasSize(1).isNotEqualTo(before);
    }

    @Test
    void popular_searches_are_listed_and_suggested() {
        for (var visitor : List.of("a", "b", "c")) {
            searches.record("레트로 헤드셋", 3, visitor);
        }
        await().until(() ->
                http.get("/api/products/popular-searches").body().contains("\"rank\":1,\"text\":\"레트로 헤드셋\""));

        building.build();

        assertThat(suggested("레트")).contains("레트로 헤드셋");
    }

    @Test
    void spelling_learns_from_what_is_on_sale() {
        assertThat(spelling.correction("소닉스 헤드픈")).contains("소닉스 헤드폰");
        assertThat(spelling.correction("노이즈켄슬링")).contains("노이즈캔슬링");
        assertThat(spelling.correction("무선 헤드폰")).isEmpty();
    }

    private List<String> suggested(String typed) {
        var items =
                http.get("/api/products/suggestions?q=" + encoded(typed)).json().at("/items");
        return StreamSupport.stream(items.spliterator(), false)
                .map(it -> it.at("/text").asString())
                .toList();
    }

    private List<String> indexes() {
        return engine.work(it -> it.indices().get(g -> g.index("suggested-suggestions-*"))).result().keySet().stream()
                .sorted()
                .toList();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, UTF_8);
    }

    private static ProductEntry product(String id, String name, String brand, CategoryId category) {
        var sku = new Sku(new SkuId(id + "-1"), List.of(), Money.won(10_000));
        var details = new ProductDetails(name, "", brand, category, List.of(), List.of(), List.of(), List.of(sku));
        return new ProductEntry(new ProductId(id), details, Map.of(sku.id(), 1));
    }
}
