package dev.jangteo.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.jangteo.contracts.CatalogEvent.BackInStock;
import dev.jangteo.contracts.CatalogEvent.StockCommitted;
import dev.jangteo.contracts.CatalogEvent.StockLow;
import dev.jangteo.contracts.EventId;
import dev.jangteo.contracts.EventMeta;
import dev.jangteo.contracts.Money;
import dev.jangteo.contracts.OrderEvent.CancellationReason;
import dev.jangteo.contracts.OrderEvent.Line;
import dev.jangteo.contracts.OrderEvent.OrderCancelled;
import dev.jangteo.contracts.OrderEvent.OrderConfirmed;
import dev.jangteo.contracts.OrderEvent.OrderPartiallyCancelled;
import dev.jangteo.contracts.OrderEvent.OrderReturned;
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
import org.springframework.test.context.TestPropertySource;

/** Stock as administrators and customers see it, and as orders move it. */
@ServiceTest
@TestPropertySource(properties = {"jangteo.catalog.alerts.look-every=200ms", "jangteo.catalog.alerts.per-user=3"})
class StockDeskIT {
    @Autowired
    private Http http;

    @Autowired
    private Tokens tokens;

    @Autowired
    private Topics topics;

    @Autowired
    private Clockwork clock;

    private final String run = UUID.randomUUID().toString().substring(0, 8);
    private final UserId user = new UserId("user-" + run);
    private Http admin;
    private Http service;
    private Http customer;

    @BeforeEach
    void signIn() {
        admin = http.as(tokens.admin());
        service = http.as(tokens.service());
        customer = http.as(tokens.customer(user));
        admin.put("/api/admin/categories/audio", Map.of("name", "음향기기"));
    }

    @AfterEach
    void resetClock() {
        clock.reset();
    }

    @Test
    void units_come_back_when_an_order_is_called_off_in_part_returned_or_called_off_whole() {
        var sku = onSale("back", 10);
        var order = new OrderId("o-" + run);
        topics.publish(confirmed(order, sku, 6));
        topics.await(StockCommitted.class, it -> it.orderId().equals(order));

        topics.publish(partlyCancelled(order, "c1", sku, 2));
        topics.publish(partlyCancelled(order, "c1", sku, 2));
        await().untilAsserted(() -> assertThat(onHand(sku)).isEqualTo(6));
        topics.publish(returned(order, "r1", sku, 1));
        topics.publish(returned(order, "r1", sku, 1));
        await().untilAsserted(() -> assertThat(onHand(sku)).isEqualTo(7));
        topics.publish(
                new OrderCancelled(meta(9), order, user, CancellationReason.CUSTOMER_REQUEST, Money.won(12_900)));

        await().untilAsserted(() -> assertThat(onHand(sku)).isEqualTo(10));
        await().untilAsserted(() -> assertThat(available(sku)).isEqualTo(10));
    }

    @Test
    void few_units_left_are_told_once_and_listed() {
        var sku = onSale("low", 8);
        var set = admin.put("/api/admin/skus/" + sku + "/stock", Map.of("onHand", 8, "lowStockAt", 6));
        assertThat(set.json().at("/lowStockAt").asInt()).as(set.body()).isEqualTo(6);
        assertThat(lowStock()).doesNotContain(sku.value());

        var order = new OrderId("low-" + run);
        topics.publish(confirmed(order, sku, 3));

        var told = topics.await(StockLow.class, it -> it.skuId().equals(sku));
        assertThat(told.onHand()).isEqualTo(5);
        assertThat(told.threshold()).isEqualTo(6);
        assertThat(told.name()).isEqualTo("무선 헤드폰");
        assertThat(lowStock()).contains(sku.value());
        var listed = admin.get("/api/admin/stock/low?first=1&after=" + before(sku));
        assertThat(listed.text("/items/0/skuId")).isEqualTo(sku.value());
        assertThat(listed.json().at("/items/0/onSale").asBoolean()).isTrue();
        assertThat(listed.text("/items/0/lowSince")).isNotEmpty();

        admin.put("/api/admin/skus/" + sku + "/stock", Map.of("onHand", 4));
        admin.put("/api/admin/skus/" + sku + "/stock", Map.of("onHand", 50));
        assertThat(lowStock()).doesNotContain(sku.value());
        assertThat(topics.all(StockLow.class, it -> it.skuId().equals(sku))).hasSize(1);
        assertThat(admin.put("/api/admin/skus/" + sku + "/stock", Map.of("onHand", 4, "lowStockAt", -1))
                        .status())
                .isEqualTo(400);
    }

    @Test
    void a_customer_who_waits_is_told_once_when_units_are_counted() {
        var sku = onSale("alert", 0);

        var asked = customer.post("/api/skus/" + sku + "/stock-alerts", Map.of());
        assertThat(asked.status()).as(asked.body()).isEqualTo(201);
        assertThat(asked.text("/name")).isEqualTo("무선 헤드폰");
        assertThat(customer.post("/api/skus/" + sku + "/stock-alerts", Map.of()).status())
                .isEqualTo(200);
        assertThat(customer.get("/api/stock-alerts").json().at("/items").size()).isEqualTo(1);
        admin.put("/api/admin/skus/" + sku + "/stock", Map.of("onHand", 2));

        var told = topics.await(BackInStock.class, it -> it.skuId().equals(sku));
        assertThat(told.userId()).isEqualTo(user);
        assertThat(told.productId().value()).isEqualTo(sku.value().replace("-sku", ""));
        assertThat(customer.get("/api/stock-alerts").json().at("/items").size()).isZero();
        assertThat(customer.post("/api/skus/" + sku + "/stock-alerts", Map.of()).text("/code"))
                .isEqualTo("sku-in-stock");

        admin.put("/api/admin/skus/" + sku + "/stock", Map.of("onHand", 0));
        assertThat(customer.post("/api/skus/" + sku + "/stock-alerts", Map.of()).status())
                .isEqualTo(201);
        admin.put("/api/admin/skus/" + sku + "/stock", Map.of("onHand", 1));
        await().untilAsserted(() -> assertThat(
                        topics.all(BackInStock.class, it -> it.skuId().equals(sku)))
                .extracting(BackInStock::alertId)
                .hasSize(2)
                .doesNotHaveDuplicates());
    }

    @Test
    void a_customer_who_waits_is_told_when_a_reservation_ends() {
        var sku = onSale("held", 1);
        assertThat(service.put(
                                "/internal/reservations/held-" + run,
                                Map.of("lines", List.of(Map.of("skuId", sku.value(), "quantity", 1))))
                        .status())
                .isEqualTo(200);
        assertThat(customer.post("/api/skus/" + sku + "/stock-alerts", Map.of()).status())
                .isEqualTo(201);

        clock.advance(Duration.ofMinutes(31));

        topics.await(BackInStock.class, it -> it.skuId().equals(sku));
    }

    @Test
    void who_thinks_better_of_it_is_not_told() {
        var sku = onSale("quiet", 0);
        var other = http.as(tokens.customer(new UserId("other-" + run)));
        List.of(customer, other).forEach(it -> it.post("/api/skus/" + sku + "/stock-alerts", Map.of()));

        assertThat(customer.delete("/api/skus/" + sku + "/stock-alerts").status())
                .isEqualTo(204);
        assertThat(customer.delete("/api/skus/" + sku + "/stock-alerts").status())
                .isEqualTo(204);
        admin.put("/api/admin/skus/" + sku + "/stock", Map.of("onHand", 2));

        topics.await(BackInStock.class, it -> it.userId().value().equals("other-" + run));
        assertThat(topics.all(BackInStock.class, it -> it.userId().equals(user)))
                .isEmpty();
    }

    @Test
    void alerts_are_the_customers_own_paged_and_so_many_at_most() {
        var skus = IntStream.range(0, 4).mapToObj(i -> onSale("many" + i, 0)).toList();
        skus.subList(0, 3).forEach(it -> customer.post("/api/skus/" + it + "/stock-alerts", Map.of()));

        var refused = customer.post("/api/skus/" + skus.get(3) + "/stock-alerts", Map.of());
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text("/code")).isEqualTo("too-many-stock-alerts");
        assertThat(refused.text("/detail")).contains("3");
        var first = customer.get("/api/stock-alerts?first=2");
        assertThat(first.text("/items/0/skuId")).isEqualTo(skus.get(2).value());
        var second = customer.get("/api/stock-alerts?first=2&after=" + first.text("/endCursor"));
        assertThat(second.text("/items/0/skuId")).isEqualTo(skus.getFirst().value());
        assertThat(second.json().at("/hasNextPage").asBoolean()).isFalse();
        assertThat(http.get("/api/stock-alerts").status()).isEqualTo(401);
        assertThat(http.as(tokens.customer(new UserId("someone")))
                        .get("/api/stock-alerts")
                        .json()
                        .at("/items")
                        .size())
                .isZero();
    }

    @Test
    void what_is_not_sold_can_not_be_waited_for() {
        assertThat(customer.post("/api/skus/nothing/stock-alerts", Map.of()).text("/code"))
                .isEqualTo("sku-not-found");
        var sku = onSale("gone", 0);
        admin.post("/api/admin/products/" + sku.value().replace("-sku", "") + "/withdraw", Map.of());
        assertThat(customer.post("/api/skus/" + sku + "/stock-alerts", Map.of()).text("/code"))
                .isEqualTo("product-not-on-sale");
    }

    @Test
    void an_audit_is_for_administrators_and_finds_no_difference() {
        var sku = onSale("audit", 5);
        var order = new OrderId("audit-" + run);
        topics.publish(confirmed(order, sku, 2));
        topics.await(StockCommitted.class, it -> it.orderId().equals(order));

        assertThat(customer.get("/api/admin/stock/audit").status()).isEqualTo(403);
        var audit = admin.get("/api/admin/stock/audit?first=100");

        assertThat(audit.status()).as(audit.body()).isEqualTo(200);
        assertThat(audit.json().at("/skus").asInt()).isPositive();
        assertThat(audit.json().at("/promises/open").isNumber()).isTrue();
        assertThat(audit.body()).doesNotContain(sku.value());
    }

    private String lowStock() {
        var listed = new StringBuilder();
        Answer page;
        var after = "";
        do {
            page = admin.get("/api/admin/stock/low?first=100" + after);
            listed.append(page.body());
            after = "&after=" + page.text("/endCursor");
        } while (page.json().at("/hasNextPage").asBoolean());
        return listed.toString();
    }

    /** An id that sorts right before. */
    private static String before(SkuId sku) {
        return sku.value().substring(0, sku.value().length() - 1);
    }

    private SkuId onSale(String name, int onHand) {
        var id = name + "-" + run;
        var imported = admin.post(
                "/api/admin/products/import",
                List.of(Map.of(
                        "id",
                        id,
                        "name",
                        "무선 헤드폰",
                        "categoryId",
                        "audio",
                        "skus",
                        List.of(Map.of("id", id + "-sku", "price", Money.won(12_900), "onHand", onHand)))));
        assertThat(imported.status()).as(imported.body()).isEqualTo(200);
        return new SkuId(id + "-sku");
    }

    private int onHand(SkuId sku) {
        return stock(sku, "/onHand");
    }

    private int available(SkuId sku) {
        return stock(sku, "/available");
    }

    private int stock(SkuId sku, String figure) {
        return admin.get("/api/admin/skus/" + sku + "/stock").json().at(figure).asInt();
    }

    private OrderConfirmed confirmed(OrderId order, SkuId sku, int quantity) {
        return new OrderConfirmed(
                meta(2),
                order,
                user,
                new PaymentId("pay"),
                lines(sku, quantity),
                Money.won(64_500),
                new PostalAddress("김장터", "010-1234-5678", "06236", "서울특별시 강남구 테헤란로 1", null));
    }

    private OrderPartiallyCancelled partlyCancelled(OrderId order, String id, SkuId sku, int quantity) {
        return new OrderPartiallyCancelled(
                meta(3), order, user, id, lines(sku, quantity), CancellationReason.CUSTOMER_REQUEST, Money.won(12_900));
    }

    private OrderReturned returned(OrderId order, String id, SkuId sku, int resellable) {
        return new OrderReturned(meta(4), order, user, id, lines(sku, 2), lines(sku, resellable), Money.won(12_900));
    }

    private static List<Line> lines(SkuId sku, int quantity) {
        return List.of(new Line(new ProductId("p"), sku, "무선 헤드폰", quantity, Money.won(12_900)));
    }

    private static EventMeta meta(long sequence) {
        return new EventMeta(new EventId(UUID.randomUUID().toString()), Instant.now(), sequence);
    }
}
