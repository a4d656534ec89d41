package dev.jangteo.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.jangteo.contracts.CatalogEvent.ProductRated;
import dev.jangteo.contracts.EventId;
import dev.jangteo.contracts.EventMeta;
import dev.jangteo.contracts.Money;
import dev.jangteo.contracts.OrderEvent;
import dev.jangteo.contracts.OrderEvent.OrderCancelled;
import dev.jangteo.contracts.OrderEvent.OrderConfirmed;
import dev.jangteo.contracts.OrderEvent.OrderDelivered;
import dev.jangteo.contracts.OrderId;
import dev.jangteo.contracts.PaymentId;
import dev.jangteo.contracts.PostalAddress;
import dev.jangteo.contracts.ProductId;
import dev.jangteo.contracts.SkuId;
import dev.jangteo.contracts.UserId;
import dev.jangteo.platform.testing.Answer;
import dev.jangteo.platform.testing.Http;
import dev.jangteo.platform.testing.ServiceTest;
import dev.jangteo.platform.testing.Tokens;
import dev.jangteo.platform.testing.Topics;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** C4, C6: orders are told on Kafka; reviews and related products are asked for over HTTP. */
@ServiceTest
class FiguresIT {
    private static final PostalAddress ADDRESS =
            new PostalAddress("김장터", "010-1234-5678", "06236", "서울특별시 강남구 테헤란로 1", null);

    @Autowired
    private Http http;

    @Autowired
    private Tokens tokens;

    @Autowired
    private Topics topics;

    private final String run = UUID.randomUUID().toString().substring(0, 8);
    private final String category = "phones-" + run;
    private final String phone = "phone-" + run;
    private final String phoneCase = "case-" + run;
    private final String film = "film-" + run;
    private final UserId buyer = new UserId("buyer-" + run);
    private Http admin;
    private Http customer;

    @BeforeEach
    void openTheShop() {
        admin = http.as(tokens.admin());
        customer = http.as(tokens.customer(buyer));
        admin.post("/api/admin/categories", Map.of("id", category, "name", "휴대전화"));
        var imported = admin.post(
                "/api/admin/products/import",
                Stream.of(phone, phoneCase, film).map(this::product).toList());
        assertThat(imported.status()).as(imported.body()).isEqualTo(200);
    }

    @Test
    void what_was_delivered_is_reviewed_and_the_product_page_shows_it() {
        var order = confirm("o-1-" + run, phone, phoneCase);
        var path = "/api/products/" + phone + "/reviews";
        await().untilAsserted(() -> assertThat(
                        customer.post(path, review(order, phone, 4, "빠릅니다.")).text("/code"))
                .isEqualTo("review-too-early"));
        assertThat(customer.post(path, review(order, film, 4, "")).text("/code"))
                .isEqualTo("review-not-bought");

        topics.publish(new OrderDelivered(meta(3), order, buyer, Instant.now()));

        await().untilAsserted(() -> assertThat(
                        customer.post(path, review(order, phone, 4, "빠릅니다.")).status())
                .isEqualTo(201));
        assertThat(customer.post(path, review(order, phone, 4, "빠릅니다.")).status())
                .isEqualTo(200);
        topics.await(
                ProductRated.class, it -> it.productId().value().equals(phone) && it.average() == 4 && it.count() == 1);
        var page = http.get("/api/products/" + phone);
        assertThat(page.json().at("/rating").asDouble()).as(page.body()).isEqualTo(4);
        assertThat(page.json().at("/ratingCount").asInt()).isEqualTo(1);
        assertThat(page.json().at("/ratings/1/stars").asInt()).isEqualTo(4);
        assertThat(page.json().at("/ratings/1/count").asInt()).isEqualTo(1);
        var listed = http.get(path + "?sort=RATING_DESC&first=5");
        assertThat(listed.text("/items/0/text")).isEqualTo("빠릅니다.");
        assertThat(listed.text("/items/0/author")).isEqualTo("***" + run.substring(4));
        assertThat(listed.body()).doesNotContain(buyer.value()).doesNotContain(order.value());
    }

    @Test
    void a_review_is_hidden_by_administrators_and_deleted_by_its_author() {
        var order = confirm("o-1-" + run, phone);
        topics.publish(new OrderDelivered(meta(3), order, buyer, Instant.now()));
        var path = "/api/products/" + phone + "/reviews";
        await().untilAsserted(() -> assertThat(
                        customer.post(path, review(order, phone, 1, "광고")).status())
                .isEqualTo(201));
        var id = http.get(path).text("/items/0/id");

        assertThat(customer.put("/api/admin/reviews/" + id + "/hidden", Map.of("hidden", true))
                        .status())
                .isEqualTo(403);
        var hidden = admin.put("/api/admin/reviews/" + id + "/hidden", Map.of("hidden", true));
        assertThat(hidden.json().at("/hidden").asBoolean()).as(hidden.body()).isTrue();
        assertThat(http.get(path).json().at("/items").isEmpty()).isTrue();
        assertThat(http.get("/api/products/" + phone).json().at("/ratingCount").asInt())
                .isZero();

        var another = http.as(tokens.customer(new UserId("another")));
        assertThat(another.delete(path + "/" + id).text("/code")).isEqualTo("not-your-review");
        assertThat(customer.delete(path + "/" + id).status()).isEqualTo(204);
        assertThat(http.delete(path + "/" + id).status()).isEqualTo(401);
        assertThat(admin.put("/api/admin/reviews/none/hidden", Map.of("hidden", true))
                        .text("/code"))
                .isEqualTo("review-not-found");
    }

    @Test
    void what_is_wrong_with_a_review_is_said_field_by_field_and_in_the_callers_language() {
        var path = "/api/products/" + phone + "/reviews";
        var order = new OrderId("none");

        var tooMany = customer.post(path, review(order, phone, 6, "가".repeat(2_001)));
        assertThat(tooMany.status()).isEqualTo(400);
        assertThat(Stream.of(tooMany.text("/errors/0/field"), tooMany.text("/errors/1/field")))
                .containsExactlyInAnyOrder("stars", "text");
        var refused = customer.with("Accept-Language", "ko").post(path, review(order, phone, 5, ""));
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.text("/detail")).startsWith("구매한 상품에만 리뷰를 쓸 수 있습니다.");
        assertThat(customer.post("/api/products/none/reviews", review(order, phone, 5, ""))
                        .text("/code"))
                .isEqualTo("product-not-found");
        assertThat(http.post(path, review(order, phone, 5, "")).status()).isEqualTo(401);
        assertThat(http.get(path + "?after=xyz").text("/code")).isEqualTo("invalid-cursor");
    }

    @Test
    void what_customers_bought_together_twice_is_shown_beside_each_other() {
        confirm("o-1-" + run, phone, phoneCase);
        confirm("o-2-" + run, phone, phoneCase, film);
        var third = confirm("o-3-" + run, phone, film);

        await().untilAsserted(
                        () -> assertThat(ids(related(phone), "alsoBought")).containsExactly(phoneCase, film));
        assertThat(ids(related(phoneCase), "alsoBought")).containsExactly(phone);

        topics.publish(new OrderCancelled(meta(3), third, buyer, OrderEvent.CancellationReason.CUSTOMER_REQUEST, null));

        await().untilAsserted(
                        () -> assertThat(ids(related(phone), "alsoBought")).containsExactly(phoneCase));
        admin.post("/api/admin/products/" + phoneCase + "/withdraw", Map.of());
        assertThat(ids(related(phone), "alsoBought")).isEmpty();
    }

    @Test
    void similar_products_come_from_the_same_shelf_while_the_search_engine_is_away() {
        var related = related(phone);

        assertThat(ids(related, "similar")).containsExactlyInAnyOrder(phoneCase, film);
        assertThat(related.json().at("/similar/0/inStock").asBoolean()).isTrue();
        assertThat(related.json().at("/similar/0/priceFrom/amount").asInt()).isEqualTo(12_900);
        assertThat(http.get("/api/products/none/related").status()).isEqualTo(404);
        assertThat(http.get("/api/products/" + phone + "/related?first=21").text("/errors/0/field"))
                .isEqualTo("first");
    }

    private Answer related(String product) {
        return http.get("/api/products/" + product + "/related");
    }

    private static List<String> ids(Answer related, String list) {
        return related.json()
                .at("/" + list)
                .valueStream()
                .map(it -> it.at("/id").asString())
                .toList();
    }

    private Map<String, Object> product(String id) {
        return Map.of(
                "id",
                id,
                "name",
                "상품 " + id,
                "categoryId",
                category,
                "skus",
                List.of(Map.of("id", sku(id), "options", Map.of(), "price", Money.won(12_900), "onHand", 9)));
    }

    private OrderId confirm(String id, String... products) {
        var order = new OrderId(id);
        var lines = Stream.of(products)
                .map(it -> new OrderEvent.Line(new ProductId(it), new SkuId(sku(it)), it, 1, Money.won(12_900)))
                .toList();
        topics.publish(
                new OrderConfirmed(meta(2), order, buyer, new PaymentId("pay"), lines, Money.won(12_900), ADDRESS));
        return order;
    }

    private static Map<String, Object> review(OrderId order, String product, int stars, String text) {
        return Map.of("orderId", order.value(), "skuId", sku(product), "stars", stars, "text", text);
    }

    private static String sku(String product) {
        return product + "-1";
    }

    private static EventMeta meta(long sequence) {
        return new EventMeta(new EventId(UUID.randomUUID().toString()), Instant.now(), sequence);
    }
}
