package dev.jangteo.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.jangteo.contracts.CatalogEvent.ProductChanged;
import dev.jangteo.contracts.CatalogEvent.ProductPublished;
import dev.jangteo.contracts.CatalogEvent.ProductWithdrawn;
import dev.jangteo.contracts.CatalogEvent.StockChanged;
import dev.jangteo.contracts.CatalogEvent.StockCommitted;
import dev.jangteo.contracts.EventId;
import dev.jangteo.contracts.EventMeta;
import dev.jangteo.contracts.Money;
import dev.jangteo.contracts.OrderEvent;
import dev.jangteo.contracts.OrderEvent.FailureReason;
import dev.jangteo.contracts.OrderEvent.OrderConfirmed;
import dev.jangteo.contracts.OrderEvent.OrderCreated;
import dev.jangteo.contracts.OrderEvent.OrderFailed;
import dev.jangteo.contracts.OrderId;
import dev.jangteo.contracts.PaymentId;
import dev.jangteo.contracts.PostalAddress;
import dev.jangteo.contracts.ProductId;
import dev.jangteo.contracts.SkuId;
import dev.jangteo.contracts.UserId;
import dev.jangteo.platform.testing.Answer;
import dev.jangteo.platform.testing.Clockwork;
import dev.jangteo.platform.testing.Http;
import dev.jangteo.platform.testing.ServiceTest;
import dev.jangteo.platform.testing.Tokens;
import dev.jangteo.platform.testing.Topics;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ServiceTest
class CatalogServiceIT {
    private static final UserId CUSTOMER = new UserId("a-customer");
    private static final PostalAddress ADDRESS =
            new PostalAddress("김장터", "010-1234-5678", "06236", "서울특별시 강남구 테헤란로 1", null);

    @Autowired
    private Http http;

    @Autowired
    private Tokens tokens;

    @Autowired
    private Topics topics;

    @Autowired
    private Clockwork clock;

    private final String run = UUID.randomUUID().toString().substring(0, 8);
    private final String category = "audio-" + run;
    private Http admin;
    private Http service;

    @BeforeEach
    void signIn() {
        admin = http.as(tokens.admin());
        service = http.as(tokens.service());
        assertThat(admin.post("/api/admin/categories", Map.of("id", category, "name", "음향기기"))
                        .status())
                .isEqualTo(201);
    }

    @AfterEach
    void resetClock() {
        clock.reset();
    }

    @Test
    void a_product_goes_from_the_administrators_desk_to_the_shop_window_and_back() {
        var id = "p-" + run;
        var created = admin.post("/api/admin/products", headphones(id, 5, 3));
        assertThat(created.status()).as(created.body()).isEqualTo(201);
        assertThat(created.text("/status")).isEqualTo("DRAFT");
        assertThat(http.get("/api/products/" + id).status()).isEqualTo(404);

        assertThat(admin.post("/api/admin/products/" + id + "/publish", Map.of())
                        .status())
                .isEqualTo(200);
        var seen = http.get("/api/products/" + id);
        assertThat(seen.status()).isEqualTo(200);
        assertThat(seen.text("/breadcrumb/0/name")).isEqualTo("음향기기");
        assertThat(seen.text("/skus/0/options/색상")).isEqualTo("블랙");
        assertThat(seen.json().at("/skus/0/available").asInt()).isEqualTo(5);
        assertThat(seen.json().at("/priceFrom/amount").asInt()).isEqualTo(12_900);
        assertThat(seen.json().at("/inStock").asBoolean()).isTrue();
        var published = topics.await(
                ProductPublished.class, it -> it.product().productId().value().equals(id));
        assertThat(published.meta().sequence()).isEqualTo(1);

        var found = http.get("/api/products?category=" + category + "&inStock=true");
        assertThat(found.text("/items/0/id")).isEqualTo(id);
        assertThat(found.json().at("/items/0/skuCount").asInt()).isEqualTo(2);
        assertThat(found.text("/items/0/defaultSkuId")).isEqualTo(id + "-b");

        var changed = admin.put("/api/admin/products/" + id, product(id, "유선 헤드폰", 5, 3));
        assertThat(changed.status()).as(changed.body()).isEqualTo(200);
        assertThat(http.get("/api/products?category=" + category).text("/items/0/name"))
                .isEqualTo("유선 헤드폰");
        topics.await(
                ProductChanged.class, it -> it.product().productId().value().equals(id));

        assertThat(admin.post("/api/admin/products/" + id + "/withdraw", Map.of())
                        .status())
                .isEqualTo(200);
        assertThat(http.get("/api/products/" + id).text("/status")).isEqualTo("WITHDRAWN");
        topics.await(ProductWithdrawn.class, it -> it.productId().value().equals(id));
        var again = admin.post("/api/admin/products/" + id + "/withdraw", Map.of());
        assertThat(again.status()).isEqualTo(409);
        assertThat(again.text("/code")).isEqualTo("product-move-refused");

        assertThat(admin.delete("/api/admin/products/" + id).status()).isEqualTo(204);
        assertThat(admin.get("/api/admin/products/" + id).status()).isEqualTo(404);
    }

    @Test
    void an_import_is_the_same_twice_and_never_brings_sold_units_back() {
        var id = "i-" + run;
        var first = admin.post("/api/admin/products/import", List.of(headphones(id, 5, 3)));
        assertThat(first.status()).as(first.body()).isEqualTo(200);
        assertThat(first.json().at("/created").asInt()).isEqualTo(1);
        assertThat(admin.put("/api/admin/skus/" + id + "-b/stock", Map.of("onHand", 1))
                        .status())
                .isEqualTo(200);

        var second = admin.post("/api/admin/products/import", List.of(headphones(id, 5, 3)));

        assertThat(second.json().at("/created").asInt()).isZero();
        assertThat(second.json().at("/updated").asInt()).isEqualTo(1);
        assertThat(admin.get("/api/admin/skus/" + id + "-b/stock")
                        .json()
                        .at("/onHand")
                        .asInt())
                .isEqualTo(1);
        assertThat(topics.all(
                        ProductPublished.class,
                        it -> it.product().productId().value().equals(id)))
                .hasSizeLessThanOrEqualTo(1);
        assertThat(topics.all(
                        ProductChanged.class,
                        it -> it.product().productId().value().equals(id)))
                .isEmpty();
    }

    @Test
    void a_deleted_product_comes_back_by_import_with_its_numbering() {
        var id = "r-" + run;
        admin.post("/api/admin/products/import", List.of(headphones(id, 5, 3)));
        admin.delete("/api/admin/products/" + id);
        var refused = admin.post("/api/admin/products", headphones(id, 5, 3));
        assertThat(refused.text("/code")).isEqualTo("product-exists");

        admin.post("/api/admin/products/import", List.of(headphones(id, 5, 3)));

        assertThat(http.get("/api/products/" + id).status()).isEqualTo(200);
        topics.await(
                ProductPublished.class,
                it -> it.product().productId().value().equals(id) && it.meta().sequence() == 3);
    }

    @Test
    void an_import_of_two_hundred_is_one_request_and_one_more_is_too_many() {
        var products = IntStream.range(0, 201)
                .mapToObj(i -> headphones("m" + i + "-" + run, 1, 1))
                .toList();

        assertThat(admin.post("/api/admin/products/import", products).status()).isEqualTo(400);
        var answer = admin.post("/api/admin/products/import", products.subList(0, 200));

        assertThat(answer.json().at("/created").asInt()).as(answer.body()).isEqualTo(200);
    }

    @Test
    void faults_of_a_product_are_named_by_field() {
        var nameless = admin.post("/api/admin/products", product("f-" + run, " ", 1, 1));
        assertThat(nameless.status()).isEqualTo(400);
        assertThat(nameless.text("/errors/0/field")).isEqualTo("name");

        var twice = Map.of(
                "id",
                "f-" + run,
                "name",
                "헤드폰",
                "categoryId",
                category,
                "skus",
                List.of(sku("f-1", "블랙", 1), sku("f-2", "블랙", 1)));
        var refused = admin.post("/api/admin/products/import", List.of(twice));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text("/errors/0/field")).isEqualTo("[0].skus[1].options");

        var nowhere = Map.of("name", "헤드폰", "categoryId", "nowhere", "skus", List.of(sku("f-3", "블랙", 1)));
        assertThat(admin.post("/api/admin/products", nowhere).text("/code")).isEqualTo("category-unknown");
        assertThat(http.get("/api/products?first=1000").text("/errors/0/field")).isEqualTo("first");
        assertThat(http.get("/api/products?sort=RANDOM").status()).isEqualTo(400);
        assertThat(http.get("/api/products?after=xyz").text("/code")).isEqualTo("invalid-cursor");
    }

    @Test
    void a_refusal_speaks_the_callers_language() {
        var korean = http.with("Accept-Language", "ko").get("/api/products/nothing");

        assertThat(korean.text("/detail")).isEqualTo("상품 nothing을(를) 찾을 수 없습니다.");
        assertThat(http.get("/api/products/nothing").text("/detail")).isEqualTo("There is no product nothing.");
    }

    @Test
    void the_desk_is_the_administrators_and_the_back_door_the_services() {
        var customer = http.as(tokens.customer(CUSTOMER));

        assertThat(http.get("/api/admin/products").status()).isEqualTo(401);
        assertThat(customer.get("/api/admin/products").status()).isEqualTo(403);
        assertThat(admin.get("/api/admin/products?status=DRAFT&first=1").status())
                .isEqualTo(200);
        assertThat(admin.post("/internal/skus/lookup", Map.of("skuIds", List.of()))
                        .status())
                .isEqualTo(401);
        assertThat(service.post("/internal/skus/lookup", Map.of("skuIds", List.of()))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void the_category_tree_moves_with_its_products() {
        var top = "top-" + run;
        admin.put("/api/admin/categories/" + top, Map.of("name", "가전"));
        admin.post("/api/admin/products/import", List.of(headphones("c-" + run, 1, 1)));

        assertThat(admin.post("/api/admin/categories/" + category + "/move", Map.of("parentId", top))
                        .status())
                .isEqualTo(200);

        assertThat(http.get("/api/products/c-" + run).text("/breadcrumb/0/name"))
                .isEqualTo("가전");
        assertThat(http.get("/api/products?category=" + top).text("/items/0/id"))
                .isEqualTo("c-" + run);
        assertThat(http.get("/api/categories").body()).contains(top);
        assertThat(admin.delete("/api/admin/categories/" + category).text("/code"))
                .isEqualTo("category-in-use");
        assertThat(admin.post("/api/admin/categories/" + top + "/move", Map.of("parentId", category))
                        .text("/code"))
                .isEqualTo("category-move-refused");
    }

    @Test
    void a_lookup_answers_what_is_known_and_leaves_out_the_rest() {
        var id = "l-" + run;
        admin.post("/api/admin/products", headphones(id, 5, 0));

        var found = service.post("/internal/skus/lookup", Map.of("skuIds", List.of("unknown", id + "-w", id + "-b")));

        assertThat(found.json().at("/skus").size()).isEqualTo(2);
        assertThat(found.text("/skus/1/name")).isEqualTo("무선 헤드폰");
        assertThat(found.text("/skus/1/options/색상")).isEqualTo("블랙");
        assertThat(found.text("/skus/1/image")).isEqualTo("/images/1.jpg");
        assertThat(found.json().at("/skus/1/onSale").asBoolean()).isFalse();
        assertThat(found.json().at("/skus/1/available").asInt()).isEqualTo(5);
        assertThat(service.get("/internal/products/" + id + "/skus").status()).isEqualTo(404);
        admin.post("/api/admin/products/" + id + "/publish", Map.of());
        assertThat(service.get("/internal/products/" + id + "/skus")
                        .json()
                        .at("/skus")
                        .size())
                .isEqualTo(2);
    }

    @Test
    void an_order_reserves_is_paid_and_has_its_units() {
        var id = "o-" + run;
        admin.post("/api/admin/products/import", List.of(headphones(id, 5, 3)));
        var order = new OrderId("order-" + run);

        var reserved = reserve(order, line(id + "-b", 2), line(id + "-w", 3));
        assertThat(reserved.status()).as(reserved.body()).isEqualTo(200);
        assertThat(reserved.text("/lines/0/name")).isEqualTo("무선 헤드폰 (블랙)");
        assertThat(reserved.json().at("/lines/0/unitPrice/amount").asInt()).isEqualTo(12_900);
        assertThat(reserve(order, line(id + "-b", 2), line(id + "-w", 3)).body())
                .isEqualTo(reserved.body());
        assertThat(reserve(order, line(id + "-b", 1)).text("/code")).isEqualTo("reservation-differs");
        assertThat(http.get("/api/products/" + id)
                        .json()
                        .at("/skus/1/available")
                        .asInt())
                .isZero();

        topics.publish(created(order, id));
        topics.publish(confirmed(order, id));
        topics.publish(confirmed(order, id));

        topics.await(StockCommitted.class, it -> it.orderId().equals(order));
        topics.await(StockChanged.class, it -> it.skuId().value().equals(id + "-b") && it.onHand() == 3);
        await().untilAsserted(() -> assertThat(available(id + "-b")).isEqualTo(3));
        assertThat(available(id + "-w")).isZero();
    }

    @Test
    void refusals_to_reserve_name_every_line_at_fault() {
        var id = "x-" + run;
        admin.post("/api/admin/products", headphones(id, 5, 0));

        var draft = reserve(new OrderId("d-" + run), line(id + "-b", 1));
        assertThat(draft.status()).isEqualTo(409);
        assertThat(draft.text("/code")).isEqualTo("product-not-on-sale");

        admin.post("/api/admin/products/" + id + "/publish", Map.of());
        var unknown = reserve(new OrderId("u-" + run), line(id + "-b", 1), line("unknown", 1));
        assertThat(unknown.status()).isEqualTo(404);
        assertThat(unknown.text("/code")).isEqualTo("sku-not-found");
        assertThat(unknown.text("/errors/0/field")).isEqualTo("lines[1].skuId");
        var short_ = reserve(new OrderId("s-" + run), line(id + "-b", 6), line(id + "-w", 1));
        assertThat(short_.status()).isEqualTo(409);
        assertThat(short_.text("/code")).isEqualTo("out-of-stock");
        assertThat(short_.json().at("/errors").size()).isEqualTo(2);
        assertThat(available(id + "-b")).isEqualTo(5);
    }

    @Test
    void units_come_back_when_the_order_fails_is_withdrawn_or_never_comes() {
        var id = "b-" + run;
        admin.post("/api/admin/products/import", List.of(headphones(id, 3, 0)));
        var failing = new OrderId("failing-" + run);
        var withdrawn = new OrderId("withdrawn-" + run);
        var silent = new OrderId("silent-" + run);
        List.of(failing, withdrawn, silent).forEach(it -> reserve(it, line(id + "-b", 1)));
        assertThat(available(id + "-b")).isZero();

        assertThat(service.delete("/internal/reservations/" + withdrawn).status())
                .isEqualTo(204);
        assertThat(available(id + "-b")).isEqualTo(1);
        topics.publish(new OrderFailed(meta(1), failing, CUSTOMER, FailureReason.PAYMENT_FAILED, null));
        await().untilAsserted(() -> assertThat(available(id + "-b")).isEqualTo(2));
        clock.advance(Duration.ofMinutes(31));
        await().untilAsserted(() -> assertThat(available(id + "-b")).isEqualTo(3));
    }

    private Answer reserve(OrderId order, Map<?, ?>... lines) {
        return service.put("/internal/reservations/" + order, Map.of("lines", List.of(lines)));
    }

    private int available(String sku) {
        return http.as(tokens.service())
                .post("/internal/skus/lookup", Map.of("skuIds", List.of(sku)))
                .json()
                .at("/skus/0/available")
                .asInt();
    }

    private Map<String, Object> headphones(String id, int black, int white) {
        return product(id, "무선 헤드폰", black, white);
    }

    private Map<String, Object> product(String id, String name, int black, int white) {
        return Map.of(
                "id",
                id,
                "name",
                name,
                "description",
                "조용합니다.",
                "brand",
                "소니",
                "categoryId",
                category,
                "tags",
                List.of("블루투스"),
                "images",
                List.of("/images/1.jpg"),
                "optionNames",
                List.of("색상"),
                "skus",
                List.of(sku(id + "-b", "블랙", black), sku(id + "-w", "화이트", white)));
    }

    private static Map<String, Object> sku(String id, String color, int onHand) {
        return Map.of("id", id, "options", Map.of("색상", color), "price", Money.won(12_900), "onHand", onHand);
    }

    private static Map<String, Object> line(String sku, int quantity) {
        return Map.of("skuId", sku, "quantity", quantity);
    }

    private static List<OrderEvent.Line> lines(String product) {
        return List.of(
                new OrderEvent.Line(new ProductId(product), new SkuId(product + "-b"), "무선 헤드폰", 2, Money.won(12_900)),
                new OrderEvent.Line(new ProductId(product), new SkuId(product + "-w"), "무선 헤드폰", 3, Money.won(12_900)));
    }

    private static OrderCreated created(OrderId order, String product) {
        return new OrderCreated(
                meta(1),
                order,
                CUSTOMER,
                lines(product),
                Money.won(64_500),
                Money.won(0),
                Money.won(64_500),
                new OrderEvent.PaymentChoice(OrderEvent.PaymentChoice.Method.PAYMENT_WINDOW, null),
                ADDRESS,
                false,
                Instant.now().plusSeconds(900));
    }

    private static OrderConfirmed confirmed(OrderId order, String product) {
        return new OrderConfirmed(
                meta(2), order, CUSTOMER, new PaymentId("pay"), lines(product), Money.won(64_500), ADDRESS);
    }

    private static EventMeta meta(long sequence) {
        return new EventMeta(new EventId(UUID.randomUUID().toString()), Instant.now(), sequence);
    }
}
