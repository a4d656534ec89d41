package dev.jangteo.cart;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.matching;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

import dev.jangteo.contracts.CartEvent.CartItemAdded;
import dev.jangteo.contracts.CartEvent.CartItemRemoved;
import dev.jangteo.contracts.EventId;
import dev.jangteo.contracts.EventMeta;
import dev.jangteo.contracts.Money;
import dev.jangteo.contracts.OrderEvent;
import dev.jangteo.contracts.OrderEvent.OrderCreated;
import dev.jangteo.contracts.OrderEvent.PaymentChoice;
import dev.jangteo.contracts.OrderId;
import dev.jangteo.contracts.PostalAddress;
import dev.jangteo.contracts.ProductId;
import dev.jangteo.contracts.SkuId;
import dev.jangteo.contracts.UserId;
import dev.jangteo.platform.testing.Answer;
import dev.jangteo.platform.testing.Http;
import dev.jangteo.platform.testing.Peers;
import dev.jangteo.platform.testing.ServiceTest;
import dev.jangteo.platform.testing.Tokens;
import dev.jangteo.platform.testing.Topics;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** The whole service over HTTP and Kafka; the catalogue is what the test says it is. */
@ServiceTest
class CartServiceIT {
    private static final String LOOKUP = "/internal/skus/lookup";

    private final UserId user = new UserId(UUID.randomUUID().toString());

    @Autowired
    Http anyone;

    @Autowired
    Tokens tokens;

    @Autowired
    Topics topics;

    @Autowired
    Peers peers;

    @Autowired
    CircuitBreakerRegistry breakers;

    @Autowired
    MeterRegistry metrics;

    private Http http;

    @BeforeEach
    void aCatalogueAndACustomer() {
        peers.reset();
        breakers.getAllCircuitBreakers().forEach(CircuitBreaker::reset);
        catalogKnows(sku("shirt-m", "shirt", 12_900, true, 10), sku("shoes", "shoes", 59_000, true, 3));
        http = anyone.as(tokens.customer(user));
    }

    @Test
    void an_added_item_is_in_the_cart_with_live_data_and_told_to_the_others() {
        var cart = add(Map.of("skuId", "shirt-m", "quantity", 2));

        assertThat(cart.status()).isEqualTo(200);
        assertThat(cart.text("/lines/0/skuId")).isEqualTo("shirt-m");
        assertThat(cart.text("/lines/0/productId")).isEqualTo("shirt");
        assertThat(cart.text("/lines/0/name")).isEqualTo("상품 shirt-m");
        assertThat(cart.text("/lines/0/options/색상")).isEqualTo("블랙");
        assertThat(cart.text("/lines/0/state")).isEqualTo("OK");
        assertThat(cart.json().at("/lines/0/quantity").asInt()).isEqualTo(2);
        assertThat(cart.json().at("/lines/0/selected").asBoolean()).isTrue();
        assertThat(cart.json().at("/lines/0/available").asInt()).isEqualTo(10);
        assertThat(amount(cart, "/lines/0/lineTotal")).isEqualTo(25_800);
        assertThat(amount(cart, "/subtotal")).isEqualTo(25_800);
        assertThat(amount(cart, "/shippingFee")).isEqualTo(3_000);
        assertThat(amount(cart, "/discount")).isZero();
        assertThat(amount(cart, "/total")).isEqualTo(28_800);
        assertThat(cart.text("/total/currency")).isEqualTo("KRW");
        assertThat(cart.json().at("/itemCount").asInt()).isEqualTo(2);
        assertThat(cart.json().at("/stale").asBoolean()).isFalse();

        var told = topics.await(CartItemAdded.class, it -> it.userId().equals(user));
        assertThat(told.productId()).isEqualTo(new ProductId("shirt"));
        assertThat(told.skuId()).isEqualTo(new SkuId("shirt-m"));
        assertThat(told.quantity()).isEqualTo(2);
        peers.server().verify(postRequestedFor(urlEqualTo(LOOKUP)).withHeader("Authorization", matching("Bearer .+")));
    }

    @Test
    void the_event_carries_the_trace_of_the_request() {
        var trace = "0af7651916cd43dd8448eb211c80319c";
        http.with("traceparent", "00-" + trace + "-b7ad6b7169203331-01")
                .post("/api/cart/items", Map.of("skuId", "shirt-m", "quantity", 1));

        var sent = topics.awaitRecord(it -> user.value().equals(it.key()));
        assertThat(Topics.header(sent, "traceparent")).startsWith("00-" + trace);
        assertThat(Topics.header(sent, "ce_type")).isEqualTo("CartItemAdded");
        assertThat(Topics.header(sent, "ce_source")).isEqualTo("/cart-service");
    }

    @Test
    void a_product_in_one_variant_can_be_added_by_its_product_id() {
        peers.server()
                .stubFor(get(urlEqualTo("/internal/products/shoes/skus"))
                        .willReturn(okJson(skus(sku("shoes", "shoes", 59_000, true, 3)))));

        var cart = add(Map.of("productId", "shoes", "quantity", 1));

        assertThat(cart.text("/lines/0/skuId")).isEqualTo("shoes");
        assertThat(amount(cart, "/shippingFee")).isZero();
    }

    @Test
    void a_product_in_several_variants_needs_one_to_be_chosen() {
        peers.server()
                .stubFor(get(urlEqualTo("/internal/products/shirt/skus"))
                        .willReturn(okJson(skus(
                                sku("shirt-m", "shirt", 12_900, true, 10),
                                sku("shirt-l", "shirt", 12_900, true, 10)))));

        refused(add(Map.of("productId", "shirt", "quantity", 1)), 422, "variant-not-chosen", "skuId");
    }

    @Test
    void an_unknown_product_is_refused_by_name_of_the_field() {
        peers.server()
                .stubFor(get(urlEqualTo("/internal/products/ghost/skus"))
                        .willReturn(aResponse()
                                .withStatus(404)
                                .withHeader("Content-Type", "application/problem+json")
                                .withBody("{\"status\":404,\"code\":\"product-not-found\"}")));

        refused(add(Map.of("productId", "ghost", "quantity", 1)), 404, "product-not-found", "productId");
    }

    @ParameterizedTest
    @CsvSource({
        "'{\"skuId\":\"ghost\",\"quantity\":1}',                           404, sku-not-found,       skuId",
        "'{\"skuId\":\"shirt-m\",\"productId\":\"shoes\",\"quantity\":1}', 404, sku-not-found,       skuId",
        "'{\"skuId\":\"old\",\"quantity\":1}',                             409, product-not-on-sale, skuId",
        "'{\"skuId\":\"gone\",\"quantity\":1}',                            409, out-of-stock,        skuId",
        "'{\"skuId\":\"shoes\",\"quantity\":4}',                           409, insufficient-stock,  quantity",
        "'{\"skuId\":\"shoes\",\"quantity\":0}',                           400, invalid-request,     quantity",
        "'{\"skuId\":\"shoes\",\"quantity\":100}',                         400, invalid-request,     quantity",
        "'{\"skuId\":\"shoes\"}',                                          400, invalid-request,     quantity",
        "'{\"quantity\":1}',                                               400, invalid-request,     skuId",
        "'{\"skuId\":\"a b\",\"quantity\":1}',                             400, invalid-request,     skuId",
        "'{\"skuId\":\"shoes\",\"quantity\":\"many\"}',                    400, invalid-request,     quantity",
    })
    void what_can_not_be_added_is_refused_with_code_and_field(String body, int status, String code, String field) {
        catalogKnows(
                sku("shirt-m", "shirt", 12_900, true, 10),
                sku("shoes", "shoes", 59_000, true, 3),
                sku("old", "old", 1_000, false, 5),
                sku("gone", "gone", 1_000, true, 0));

        refused(http.with("Content-Type", "application/json").post("/api/cart/items", body), status, code, field);
        assertThat(http.get("/api/cart").json().at("/lines").size()).isZero();
    }

    @Test
    void stock_must_suffice_for_what_is_there_already_too() {
        add(Map.of("skuId", "shoes", "quantity", 2));

        var refusal = add(Map.of("skuId", "shoes", "quantity", 2));

        refused(refusal, 409, "insufficient-stock", "quantity");
        assertThat(refusal.text("/detail")).isEqualTo("Only 3 left in stock.");
        assertThat(http.with("Accept-Language", "ko")
                        .post("/api/cart/items", Map.of("skuId", "shoes", "quantity", 2))
                        .text("/detail"))
                .isEqualTo("재고가 3개 남았습니다.");
    }

    @Test
    void a_line_never_holds_more_than_ninety_nine() {
        catalogKnows(sku("shirt-m", "shirt", 12_900, true, 1_000));
        add(Map.of("skuId", "shirt-m", "quantity", 99));

        refused(add(Map.of("skuId", "shirt-m", "quantity", 1)), 422, "too-many-units", "quantity");
    }

    @Test
    void a_quantity_can_be_set_lines_removed_and_the_cart_cleared() {
        add(Map.of("skuId", "shirt-m", "quantity", 1));
        add(Map.of("skuId", "shoes", "quantity", 1));

        assertThat(http.put("/api/cart/items/shirt-m", Map.of("quantity", 7))
                        .json()
                        .at("/lines/0/quantity")
                        .asInt())
                .isEqualTo(7);
        refused(http.put("/api/cart/items/shirt-m", Map.of("quantity", 11)), 409, "insufficient-stock", "quantity");
        refused(http.put("/api/cart/items/shirt-m", Map.of("quantity", 0)), 400, "invalid-request", "quantity");
        assertThat(http.put("/api/cart/items/ghost", Map.of("quantity", 1)).status())
                .isEqualTo(404);

        assertThat(http.delete("/api/cart/items/shirt-m").json().at("/lines").size())
                .isEqualTo(1);
        assertThat(http.delete("/api/cart/items/shirt-m").status()).isEqualTo(200);
        assertThat(http.delete("/api/cart").json().at("/lines").size()).isZero();
        topics.await(
                CartItemRemoved.class,
                it -> it.userId().equals(user) && it.skuId().value().equals("shoes"));
    }

    @Test
    void selected_lines_alone_are_summed() {
        add(Map.of("skuId", "shirt-m", "quantity", 1));
        add(Map.of("skuId", "shoes", "quantity", 1));

        var cart = http.put("/api/cart/selection", Map.of("skuIds", List.of("shoes")));

        assertThat(cart.json().at("/lines/0/selected").asBoolean()).isFalse();
        assertThat(amount(cart, "/total")).isEqualTo(59_000);
        refused(
                http.put("/api/cart/selection", Map.of("skuIds", List.of("shoes", "ghost"))),
                404,
                "line-not-in-cart",
                "skuIds[1]");
    }

    @Test
    void a_line_says_when_its_product_was_repriced_sold_out_or_withdrawn() {
        add(Map.of("skuId", "shirt-m", "quantity", 2));
        add(Map.of("skuId", "shoes", "quantity", 1));

        catalogKnows(sku("shirt-m", "shirt", 9_900, true, 10), sku("shoes", "shoes", 59_000, true, 0));
        var cart = http.get("/api/cart");
        assertThat(cart.text("/lines/0/state")).isEqualTo("PRICE_CHANGED");
        assertThat(amount(cart, "/lines/0/priceWhenAdded")).isEqualTo(12_900);
        assertThat(amount(cart, "/lines/0/unitPrice")).isEqualTo(9_900);
        assertThat(cart.text("/lines/1/state")).isEqualTo("SOLD_OUT");
        assertThat(amount(cart, "/subtotal")).isEqualTo(19_800);

        catalogKnows();
        assertThat(http.get("/api/cart").text("/lines/0/state")).isEqualTo("WITHDRAWN");
    }

    @Test
    void while_the_catalogue_is_away_the_cart_is_shown_as_added_can_shrink_and_not_grow() {
        add(Map.of("skuId", "shirt-m", "quantity", 3));
        peers.server().stubFor(post(urlEqualTo(LOOKUP)).willReturn(aResponse().withStatus(500)));

        var cart = http.get("/api/cart");
        assertThat(cart.status()).isEqualTo(200);
        assertThat(cart.json().at("/stale").asBoolean()).isTrue();
        assertThat(cart.text("/lines/0/name")).isEqualTo("상품 shirt-m");
        assertThat(amount(cart, "/total")).isEqualTo(3 * 12_900 + 3_000);

        var refusal = add(Map.of("skuId", "shirt-m", "quantity", 1));
        assertThat(refusal.status()).isEqualTo(503);
        assertThat(refusal.text("/code")).isEqualTo("service-unavailable");
        assertThat(http.put("/api/cart/items/shirt-m", Map.of("quantity", 4)).status())
                .isEqualTo(503);
        assertThat(http.put("/api/cart/items/shirt-m", Map.of("quantity", 2))
                        .json()
                        .at("/lines/0/quantity")
                        .asInt())
                .isEqualTo(2);
        assertThat(http.delete("/api/cart/items/shirt-m").status()).isEqualTo(200);
    }

    @Test
    void carts_are_their_owners_own_and_nobody_without_a_token_has_one() {
        add(Map.of("skuId", "shirt-m", "quantity", 1));

        var other = anyone.as(tokens.customer(new UserId(UUID.randomUUID().toString())));
        assertThat(other.get("/api/cart").json().at("/lines").size()).isZero();
        assertThat(anyone.get("/api/cart").status()).isEqualTo(401);
        assertThat(anyone.as(tokens.expired(user)).get("/api/cart").status()).isEqualTo(401);
    }

    @Test
    void what_was_ordered_from_the_cart_leaves_it_once() {
        add(Map.of("skuId", "shirt-m", "quantity", 5));
        var before = handled();
        var order = created(true, Instant.now(), 2);
        topics.publish(order);
        topics.publish(order);
        topics.publish(created(false, Instant.now(), 1));
        topics.publish(created(true, Instant.now().minus(Duration.ofDays(31)), 1));
        topics.publish(created(true, Instant.now(), 1));

        Awaitility.await().until(() -> handled() == before + 5);
        assertThat(http.get("/api/cart").json().at("/itemCount").asInt()).isEqualTo(2);
    }

    private double handled() {
        return metrics
                .find("events.consumed")
                .tag("topic", OrderEvent.TOPIC)
                .tag("outcome", "handled")
                .counters()
                .stream()
                .mapToDouble(Counter::count)
                .sum();
    }

    private OrderCreated created(boolean fromCart, Instant at, int quantity) {
        var line = new OrderEvent.Line(new ProductId("shirt"), new SkuId("shirt-m"), "상품", quantity, Money.won(12_900));
        return new OrderCreated(
                new EventMeta(new EventId(UUID.randomUUID().toString()), at, 1),
                new OrderId(UUID.randomUUID().toString()),
                user,
                List.of(line),
                Money.won(12_900),
                Money.won(3_000),
                Money.won(15_900),
                new PaymentChoice(PaymentChoice.Method.PAYMENT_WINDOW, null),
                new PostalAddress("김장터", "010-1234-5678", "04524", "서울특별시 중구 세종대로 110", null),
                fromCart,
                at.plusSeconds(900));
    }

    private Answer add(Map<String, Object> item) {
        return http.post("/api/cart/items", item);
    }

    private static void refused(Answer answer, int status, String code, String field) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(status);
        assertThat(answer.text("/code")).isEqualTo(code);
        assertThat(answer.text("/errors/0/field")).isEqualTo(field);
        assertThat(answer.text("/errors/0/message")).isNotEmpty();
        assertThat(answer.text("/detail")).isNotEmpty();
    }

    private static long amount(Answer cart, String pointer) {
        return cart.json().at(pointer + "/amount").asLong();
    }

    private void catalogKnows(String... skus) {
        peers.server().stubFor(post(urlEqualTo(LOOKUP)).willReturn(okJson(skus(skus))));
    }

    private static String skus(String... skus) {
        return Stream.of(skus).collect(Collectors.joining(",", "{\"skus\":[", "]}"));
    }

    private static String sku(String id, String product, long price, boolean onSale, int available) {
        return """
                {"skuId":"%s","productId":"%s","name":"상품 %s","options":{"색상":"블랙"},
                 "price":{"amount":%d,"currency":"KRW"},"onSale":%s,"available":%d,"image":"/i.png","more":1}""".formatted(id, product, id, price, onSale, available);
    }
}
