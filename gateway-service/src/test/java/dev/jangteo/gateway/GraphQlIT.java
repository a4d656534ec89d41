package dev.jangteo.gateway;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.delete;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.equalToJson;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.matching;
import static com.github.tomakehurst.wiremock.client.WireMock.noContent;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.patch;
import static com.github.tomakehurst.wiremock.client.WireMock.patchRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import dev.jangteo.contracts.UserId;
import dev.jangteo.platform.security.Role;
import dev.jangteo.platform.testing.Answer;
import dev.jangteo.platform.testing.Http;
import dev.jangteo.platform.testing.Peers;
import dev.jangteo.platform.testing.ServiceTest;
import dev.jangteo.platform.testing.Tokens;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.redis.core.StringRedisTemplate;

@ServiceTest
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class GraphQlIT {
    private static final UserId USER = new UserId("graph-user");
    private static final String ORDER = """
            {"id":"o-1","status":"pending","subtotal":{"amount":25000,"currency":"KRW"},
             "discount":{"amount":0,"currency":"KRW"},"cancellation":null,"refunds":[],"returns":[],
             "shippingFee":{"amount":3000,"currency":"KRW"},"total":{"amount":28000,"currency":"KRW"},
             "lines":[
               {"productId":"p-1","skuId":"s-1","name":"헤드폰","quantity":1,
                "unitPrice":{"amount":12500,"currency":"KRW"},"status":"pending"},
               {"productId":"p-2","skuId":"s-2","name":"케이블","quantity":1,
                "unitPrice":{"amount":12500,"currency":"KRW"},"status":"pending"}],
             "deliveryAddress":{"recipient":"김장터","phone":"010-1234-5678","postalCode":"04524","line1":"세종대로 110"},
             "payment":{"method":"STORED_CARD","cardId":"card-1"},
             "createdAt":"2026-11-21T03:04:05Z","expiresAt":"2026-11-21T03:19:05Z",
             "timeline":[{"status":"pending","cause":"customer","at":"2026-11-21T03:04:05Z"}]}""";
    private static final String CHANGED = """
            {"id":"o-1","status":"partially_cancelled","subtotal":{"amount":25000,"currency":"KRW"},
             "discount":{"amount":1000,"currency":"KRW"},
             "shippingFee":{"amount":3000,"currency":"KRW"},"total":{"amount":27000,"currency":"KRW"},
             "lines":[{"productId":"p-1","skuId":"s-1","name":"헤드폰","quantity":1,
                       "unitPrice":{"amount":12500,"currency":"KRW"},"discount":{"amount":500,"currency":"KRW"},
                       "status":"cancelled"}],
             "deliveryAddress":{"recipient":"김장터","phone":"010-1234-5678","postalCode":"04524","line1":"세종대로 110"},
             "payment":{"method":"STORED_CARD","cardId":"card-1"},"createdAt":"2026-11-21T03:04:05Z",
             "cancellation":{"isCancelled":false,"isPartial":true,"totalRefund":{"amount":12000,"currency":"KRW"},
               "items":[{"cancellationId":"c-1","productId":"p-1","skuId":"s-1","quantity":1,"reason":"마음이 바뀌었어요",
                         "cancelledBy":"user","cancelledAt":"2026-11-21T04:00:00Z",
                         "refundAmount":{"amount":12000,"currency":"KRW"}}]},
             "refunds":[{"refundId":"o-1:c1","amount":{"amount":12000,"currency":"KRW"},"reason":"PARTIALLY_CANCELLED",
                         "requestedAt":"2026-11-21T04:00:00Z","refundedAt":null},
                        {"refundId":"g-1","amount":{"amount":100,"currency":"KRW"},"reason":null,
                         "requestedAt":"2026-11-21T05:00:00Z","refundedAt":"2026-11-21T05:00:01Z"}],
             "returns":[{"returnId":"r-1","items":[{"productId":"p-1","skuId":"s-1","name":"헤드폰","quantity":1}],
                         "reason":"DEFECTIVE","comment":"소리가 안 나요","status":"REJECTED",
                         "requestedAt":"2026-11-22T00:00:00Z","endedAt":"2026-11-23T00:00:00Z","resellable":null,
                         "rejection":"NOT_AS_SOLD","note":"seal broken","refund":null}],
             "timeline":[]}""";
    private static final String CREATE = """
            mutation ($input: CreateOrderInput!, $key: String!) {
              createOrder(input: $input, idempotencyKey: $key) { orderId status }
            }""";

    @Autowired
    Http http;

    @Autowired
    Tokens tokens;

    @Autowired
    Peers peers;

    @Autowired
    StringRedisTemplate redis;

    @Autowired
    CircuitBreakerRegistry breakers;

    Http customer;

    @BeforeEach
    void start() {
        peers.reset();
        breakers.getAllCircuitBreakers().forEach(it -> it.reset());
        customer = new LoggedIn(http, tokens, redis).as(USER, Role.CUSTOMER);
    }

    @Test
    void everybody_browses_page_by_page_C1() {
        peers.server().stubFor(get(urlPathEqualTo("/api/products")).willReturn(okJson("""
                                                {"items":[{"id":"p-1","name":"헤드폰","brand":"소리","categoryId":"c-1","image":"/i.png",
                                                 "priceFrom":{"amount":12900,"currency":"KRW"},"inStock":true,"skuCount":2,"defaultSkuId":"s-1",
                                                 "rating":4.5,"ratingCount":2}],
                                                 "endCursor":"abc","hasNextPage":true}""")));

        var answer = ask(http, """
                query ($after: String) {
                  products(filter: {categoryId: "c-1", minPrice: 1000, inStock: true}, sort: PRICE_ASC, first: 1, after: $after) {
                    nodes { id name priceFrom { amount currency } inStock defaultSkuId rating ratingCount }
                    edges { cursor node { id } }
                    pageInfo { hasNextPage endCursor }
                  }
                }""", Map.of("after", "x/ y"));

        assertThat(answer.text("/data/products/nodes/0/name")).isEqualTo("헤드폰");
        assertThat(answer.json().at("/data/products/nodes/0/priceFrom").toString())
                .isEqualTo("{\"amount\":12900,\"currency\":\"KRW\"}");
        assertThat(answer.text("/data/products/nodes/0/rating")).isEqualTo("4.5");
        assertThat(answer.text("/data/products/edges/0/cursor")).isEqualTo("abc");
        assertThat(answer.text("/data/products/pageInfo/endCursor")).isEqualTo("abc");
        peers.server()
                .verify(getRequestedFor(urlPathEqualTo("/api/products"))
                        .withQueryParam("category", equalTo("c-1"))
                        .withQueryParam("minPrice", equalTo("1000"))
                        .withQueryParam("inStock", equalTo("true"))
                        .withQueryParam("sort", equalTo("PRICE_ASC"))
                        .withQueryParam("first", equalTo("1"))
                        .withQueryParam("after", equalTo("x/ y")));
    }

    @Test
    void a_product_shows_its_variants_and_categories_are_a_tree_C5() {
        peers.server().stubFor(get("/api/products/p-1").willReturn(okJson("""
                                                {"id":"p-1","name":"티셔츠","description":"면","brand":null,"categoryId":"c-1",
                                                 "breadcrumb":[{"id":"c-1","name":"의류"}],"tags":[],"images":["/a.png"],"status":"PUBLISHED",
                                                 "optionNames":["색상"],"skus":[{"id":"s-1","options":{"색상":"블랙"},
                                                 "price":{"amount":9900,"currency":"KRW"},"available":3}],
                                                 "priceFrom":{"amount":9900,"currency":"KRW"},"inStock":true,
                                                 "rating":4.5,"ratingCount":2,"ratings":[{"stars":5,"count":1},{"stars":4,"count":1}]}""")));
        peers.server()
                .stubFor(
                        get("/api/categories")
                                .willReturn(
                                        okJson(
                                                "[{\"id\":\"c-1\",\"name\":\"의류\",\"children\":[{\"id\":\"c-2\",\"name\":\"상의\",\"children\":[]}]}]")));

        var answer = ask(
                http,
                "{ product(id: \"p-1\") { breadcrumb { name } ratings { stars count } skus { options { name value } available } }"
                        + " categories { name children { name } } }",
                Map.of());

        assertThat(answer.text("/data/product/skus/0/options/0/value")).isEqualTo("블랙");
        assertThat(answer.json().at("/data/product/ratings/0").toString()).isEqualTo("{\"stars\":5,\"count\":1}");
        assertThat(answer.text("/data/categories/0/children/0/name")).isEqualTo("상의");
    }

    @Test
    void the_callers_token_language_and_address_go_along_from_every_field() {
        peers.server().stubFor(get("/api/users/me").willReturn(okJson(user())));
        peers.server()
                .stubFor(get("/api/payments/cards")
                        .willReturn(okJson("{\"items\":[],\"endCursor\":null,\"hasNextPage\":false}")));

        var answer = ask(
                customer.with("Accept-Language", "en-US")
                        .with("traceparent", "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01"),
                "{ me { id email roles } cards { cardId } }",
                Map.of());

        assertThat(answer.text("/data/me/roles/0")).isEqualTo("CUSTOMER");
        for (var path : new String[] {"/api/users/me", "/api/payments/cards"}) {
            peers.server()
                    .verify(getRequestedFor(urlEqualTo(path))
                            .withHeader("Authorization", matching("Bearer ey.*"))
                            .withHeader("Accept-Language", equalTo("en"))
                            .withHeader("X-Forwarded-For", equalTo("127.0.0.1"))
                            .withHeader("traceparent", matching("00-4bf92f3577b34da6a3ce929d0e0e4736-.*")));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{ me { id } }",
                "{ myCart { itemCount } }",
                "{ myOrders { nodes { id } } }",
                "{ cards { cardId } }",
                "{ shipments(orderId: \"o-1\") { id } }",
                "mutation { cancelOrder(orderId: \"o-1\", reason: \"x\", idempotencyKey: \"k\") { id } }",
                "mutation { requestReturn(orderId: \"o-1\", reason: DEFECTIVE, idempotencyKey: \"k\") { id } }",
                "mutation { confirmPurchase(orderId: \"o-1\") { id } }",
                "{ myStockAlerts { nodes { skuId } } }",
                "mutation { addStockAlert(skuId: \"s-1\") { skuId } }",
                "mutation { removeStockAlert(skuId: \"s-1\") }",
                "mutation { writeReview(input: {productId: \"p-1\", orderId: \"o-1\", skuId: \"s-1\", stars: 5, text: \"\"}) { id } }",
                "mutation { removeReview(productId: \"p-1\", reviewId: \"r-1\") }",
                "mutation { logOut }",
                "mutation { addToCart(productId: \"p-1\") { itemCount } }"
            })
    void what_is_somebodys_own_needs_a_log_in(String query) {
        var answer = ask(http, query, Map.of());

        assertError(answer, "unauthenticated", 401);
        assertThat(peers.server().getAllServeEvents()).isEmpty();
    }

    @Test
    void an_expired_token_and_an_ended_session_are_told_apart() {
        assertError(ask(http.as(tokens.expired(USER)), "{ me { id } }", Map.of()), "token-expired", 401);

        redis.delete("session:session-of-" + USER);
        assertError(ask(customer, "{ me { id } }", Map.of()), "session-ended", 401);
    }

    @Test
    void an_order_is_placed_with_the_callers_key_O1() {
        peers.server()
                .stubFor(post("/api/orders")
                        .willReturn(okJson("{\"orderId\":\"o-1\",\"status\":\"pending\"}")
                                .withStatus(201)));

        var answer = ask(customer, CREATE, Map.of("key", "k-1", "input", input("address", address())));

        assertThat(answer.json().at("/data/createOrder").toString())
                .isEqualTo("{\"orderId\":\"o-1\",\"status\":\"pending\"}");
        peers.server()
                .verify(postRequestedFor(urlEqualTo("/api/orders"))
                        .withHeader("Idempotency-Key", equalTo("k-1"))
                        .withRequestBody(equalToJson("""
                                        {"lines":[{"skuId":"s-1","quantity":2}],"fromCart":true,
                                         "deliveryAddress":{"recipient":"김장터","phone":"010-1234-5678","postalCode":"04524",
                                                            "line1":"세종대로 110","line2":null},
                                         "payment":{"method":"STORED_CARD","cardId":"card-1"}}""")));
    }

    @Test
    void an_order_goes_to_an_address_of_the_book() {
        peers.server()
                .stubFor(get("/api/users/me/addresses")
                        .willReturn(okJson(
                                "[" + savedAddress("a-1", "세종대로 1") + "," + savedAddress("a-2", "테헤란로 2") + "]")));
        peers.server().stubFor(post("/api/orders").willReturn(okJson("{\"orderId\":\"o-1\",\"status\":\"pending\"}")));

        var answer = ask(customer, CREATE, Map.of("key", "k-1", "input", input("addressId", "a-2")));

        assertThat(answer.text("/data/createOrder/orderId")).isEqualTo("o-1");
        assertThat(peers.server()
                        .findAll(postRequestedFor(urlEqualTo("/api/orders")))
                        .getFirst()
                        .getBodyAsString())
                .contains("테헤란로 2");
        assertError(
                ask(customer, CREATE, Map.of("key", "k-1", "input", input("addressId", "a-9"))),
                "address-not-found",
                404);
        assertError(
                ask(customer, CREATE, Map.of("key", "k-1", "input", input("fromCart", false))),
                "delivery-address-unclear",
                400);
    }

    @Test
    void some_units_of_an_order_are_called_off_with_the_callers_key_O6() {
        peers.server().stubFor(post("/api/orders/o-1/cancellations").willReturn(okJson(CHANGED)));

        var answer = ask(customer, """
                mutation {
                  cancelOrder(orderId: "o-1", items: [{skuId: "s-1", quantity: 1}], reason: "마음이 바뀌었어요",
                              idempotencyKey: "k-1") {
                    status discount { amount }
                    lines { status discount { amount } }
                    cancellation {
                      isCancelled isPartial totalRefund { amount currency }
                      items { productId skuId quantity reason cancelledBy cancelledAt refundAmount { amount } }
                    }
                    refunds { refundId reason amount { amount } requestedAt refundedAt }
                    returns { returnId status reason comment rejection endedAt items { name quantity } refund { amount } }
                  }
                }""", Map.of());

        assertThat(answer.json().has("errors")).as(answer.body()).isFalse();
        var order = "/data/cancelOrder";
        assertThat(answer.text(order + "/status")).isEqualTo("partially_cancelled");
        assertThat(answer.text(order + "/discount/amount")).isEqualTo("1000");
        assertThat(answer.text(order + "/cancellation/isPartial")).isEqualTo("true");
        assertThat(answer.text(order + "/cancellation/isCancelled")).isEqualTo("false");
        assertThat(answer.text(order + "/cancellation/items/0/refundAmount/amount"))
                .isEqualTo("12000");
        assertThat(answer.text(order + "/refunds/0/refundId")).isEqualTo("o-1:c1");
        assertThat(answer.json().at(order + "/refunds/0/refundedAt").isNull()).isTrue();
        assertThat(answer.json().at(order + "/refunds/1/reason").isNull()).isTrue();
        assertThat(answer.text(order + "/returns/0/rejection")).isEqualTo("NOT_AS_SOLD");
        peers.server()
                .verify(postRequestedFor(urlEqualTo("/api/orders/o-1/cancellations"))
                        .withHeader("Idempotency-Key", equalTo("k-1"))
                        .withRequestBody(equalToJson("""
                                        {"items":[{"skuId":"s-1","quantity":1}],"reason":"마음이 바뀌었어요"}""")));
    }

    @Test
    void without_items_all_that_is_left_is_meant() {
        peers.server().stubFor(post("/api/orders/o-1/cancellations").willReturn(okJson(CHANGED)));

        ask(
                customer,
                "mutation { cancelOrder(orderId: \"o-1\", reason: \"늦어요\", idempotencyKey: \"k-2\") { id } }",
                Map.of());

        peers.server()
                .verify(postRequestedFor(urlEqualTo("/api/orders/o-1/cancellations"))
                        .withRequestBody(equalToJson("{\"items\":null,\"reason\":\"늦어요\"}")));
    }

    @Test
    void goods_are_sent_back_and_kept_O7_O8() {
        peers.server().stubFor(post("/api/orders/o-1/returns").willReturn(okJson(CHANGED)));
        peers.server().stubFor(post("/api/orders/o-1/purchase-confirmation").willReturn(okJson(CHANGED)));

        var answer = ask(customer, """
                mutation {
                  requestReturn(orderId: "o-1", reason: DEFECTIVE, comment: "소리가 안 나요", idempotencyKey: "k-3") { id }
                  confirmPurchase(orderId: "o-1") { id }
                }""", Map.of());

        assertThat(answer.json().has("errors")).as(answer.body()).isFalse();
        peers.server()
                .verify(postRequestedFor(urlEqualTo("/api/orders/o-1/returns"))
                        .withHeader("Idempotency-Key", equalTo("k-3"))
                        .withRequestBody(equalToJson("""
                                        {"items":null,"reason":"DEFECTIVE","comment":"소리가 안 나요"}""")));
        peers.server().verify(1, postRequestedFor(urlEqualTo("/api/orders/o-1/purchase-confirmation")));
    }

    @Test
    void a_request_still_under_way_says_when_to_come_again() {
        peers.server()
                .stubFor(post("/api/orders/o-1/cancellations")
                        .willReturn(problem(
                                        409,
                                        "{\"status\":409,\"code\":\"request-in-progress\",\"detail\":\"처리 중입니다.\"}")
                                .withHeader("Retry-After", "3")));

        var answer = ask(
                customer,
                "mutation { cancelOrder(orderId: \"o-1\", reason: \"x\", idempotencyKey: \"k-4\") { id } }",
                Map.of());

        assertError(answer, "request-in-progress", 409);
        assertThat(answer.text("/errors/0/extensions/retryAfter")).isEqualTo("3");
    }

    @Test
    void a_payment_shows_what_went_back_P5() {
        peers.server().stubFor(get("/api/payments/o-1").willReturn(okJson("""
                                {"paymentId":"pay-1","orderId":"o-1","status":"COMPLETED","amount":{"amount":27000,"currency":"KRW"},
                                 "refunded":{"amount":12000,"currency":"KRW"},
                                 "refunds":[{"refundId":"o-1:c1","amount":{"amount":12000,"currency":"KRW"},"status":"REFUNDED",
                                             "refundedAt":"2026-11-21T04:00:01Z"}]}""")));

        var answer = ask(
                customer,
                "{ payment(orderId: \"o-1\") { refunded { amount } refunds { refundId status refundedAt amount { amount } } } }",
                Map.of());

        assertThat(answer.json().has("errors")).as(answer.body()).isFalse();
        assertThat(answer.text("/data/payment/refunds/0/status")).isEqualTo("REFUNDED");
    }

    @Test
    void a_stored_card_is_forgotten_P2() {
        peers.server().stubFor(delete("/api/payments/cards/card-1").willReturn(noContent()));

        var removed = ask(customer, "mutation { removeCard(cardId: \"card-1\") }", Map.of());

        assertThat(removed.text("/data/removeCard")).as(removed.body()).isEqualTo("true");
    }

    @Test
    void parcels_travel_both_ways() {
        peers.server().stubFor(get(urlPathEqualTo("/api/shipments")).willReturn(okJson("""
                                {"items":[{"id":"o-1-r1","orderId":"o-1","kind":"RETURN","status":"REGISTERED","returnId":"r1",
                                           "lines":[{"skuId":"s-1","name":"헤드폰","quantity":1}],"scans":[]}],
                                 "endCursor":null,"hasNextPage":false}""")));

        var answer = ask(
                customer,
                "{ shipments(orderId: \"o-1\") { kind status returnId lines { name quantity } scans { at } } }",
                Map.of());

        assertThat(answer.json().at("/data/shipments/0").toString())
                .isEqualTo("{\"kind\":\"RETURN\",\"status\":\"REGISTERED\",\"returnId\":\"r1\","
                        + "\"lines\":[{\"name\":\"헤드폰\",\"quantity\":1}],\"scans\":[]}");
    }

    @Test
    void a_customer_waits_for_what_is_sold_out_C9() {
        var alert = "{\"skuId\":\"s-1\",\"productId\":\"p-1\",\"name\":\"헤드폰\",\"createdAt\":\"2026-11-21T03:04:05Z\"}";
        peers.server()
                .stubFor(post("/api/skus/s-1/stock-alerts")
                        .willReturn(okJson(alert).withStatus(201)));
        peers.server().stubFor(delete("/api/skus/s-1/stock-alerts").willReturn(noContent()));
        peers.server()
                .stubFor(get(urlPathEqualTo("/api/stock-alerts"))
                        .willReturn(
                                okJson("{\"items\":[%s],\"endCursor\":\"e\",\"hasNextPage\":false}".formatted(alert))));

        var asked = ask(customer, "mutation { addStockAlert(skuId: \"s-1\") { skuId name createdAt } }", Map.of());
        var waiting = ask(customer, "{ myStockAlerts(first: 5) { nodes { skuId } pageInfo { endCursor } } }", Map.of());
        var withdrawn = ask(customer, "mutation { removeStockAlert(skuId: \"s-1\") }", Map.of());

        assertThat(asked.text("/data/addStockAlert/name")).isEqualTo("헤드폰");
        assertThat(waiting.text("/data/myStockAlerts/nodes/0/skuId")).isEqualTo("s-1");
        assertThat(withdrawn.text("/data/removeStockAlert")).isEqualTo("true");
    }

    @Test
    void a_customer_says_what_they_think_of_what_they_got_C6() {
        var review =
                "{\"id\":\"r-1\",\"productId\":\"p-1\",\"skuId\":\"s-1\",\"stars\":4,\"text\":\"좋아요\",\"author\":\"***a1b2\","
                        + "\"createdAt\":\"2026-11-21T03:04:05Z\",\"changedAt\":\"2026-11-22T03:04:05Z\"}";
        peers.server()
                .stubFor(post("/api/products/p-1/reviews")
                        .willReturn(okJson(review).withStatus(201)));
        peers.server().stubFor(delete("/api/products/p-1/reviews/r-1").willReturn(noContent()));
        peers.server()
                .stubFor(get(urlPathEqualTo("/api/products/p-1/reviews"))
                        .willReturn(
                                okJson("{\"items\":[%s],\"endCursor\":\"e\",\"hasNextPage\":true}".formatted(review))));

        var written = ask(
                customer,
                "mutation ($input: ReviewInput!) { writeReview(input: $input) { id stars createdAt } }",
                Map.of(
                        "input",
                        Map.of("productId", "p-1", "orderId", "o-1", "skuId", "s-1", "stars", 4, "text", "좋아요")));
        var read = ask(
                http,
                "{ reviews(productId: \"p-1\", sort: RATING_ASC, first: 5) { nodes { text author skuId changedAt } pageInfo { endCursor } } }",
                Map.of());
        var removed = ask(customer, "mutation { removeReview(productId: \"p-1\", reviewId: \"r-1\") }", Map.of());

        assertThat(written.text("/data/writeReview/id")).isEqualTo("r-1");
        assertThat(read.text("/data/reviews/nodes/0/text")).isEqualTo("좋아요");
        assertThat(removed.text("/data/removeReview")).isEqualTo("true");
        peers.server()
                .verify(postRequestedFor(urlEqualTo("/api/products/p-1/reviews"))
                        .withRequestBody(equalToJson("""
                                        {"orderId":"o-1","skuId":"s-1","stars":4,"text":"좋아요"}""")));
        peers.server()
                .verify(getRequestedFor(urlPathEqualTo("/api/products/p-1/reviews"))
                        .withQueryParam("sort", equalTo("RATING_ASC")));
    }

    @Test
    void a_full_page_of_orders_with_all_that_became_of_them_is_not_too_much() {
        peers.server()
                .stubFor(get(urlPathEqualTo("/api/orders"))
                        .willReturn(okJson(
                                "{\"items\":[%s],\"endCursor\":\"e\",\"hasNextPage\":false}".formatted(CHANGED))));

        var answer = ask(customer, """
                {
                  myOrders(first: 100) { nodes {
                    id status total { amount } lines { name quantity status }
                    cancellation { isCancelled totalRefund { amount } items { skuId quantity refundAmount { amount } } }
                    refunds { amount { amount } refundedAt } returns { status refund { amount } items { name } }
                  } }
                }""", Map.of());

        assertThat(answer.json().has("errors")).as(answer.body()).isFalse();
    }

    @Test
    void a_refusal_of_a_service_is_told_with_its_code_fields_and_sentence() {
        peers.server()
                .stubFor(post("/api/orders")
                        .withHeader("Accept-Language", equalTo("ko"))
                        .willReturn(problem(409, """
                                                {"status":409,"code":"out-of-stock","detail":"재고가 부족합니다.","traceId":"theirs",
                                                 "errors":[{"field":"lines[0].skuId","code":"out-of-stock","message":"품절"}]}""")));

        var answer = ask(
                customer.with("Accept-Language", "ko"),
                CREATE,
                Map.of("key", "k-1", "input", input("address", address())));

        assertError(answer, "out-of-stock", 409);
        assertThat(answer.text("/errors/0/message")).isEqualTo("재고가 부족합니다.");
        assertThat(answer.text("/errors/0/extensions/classification")).isEqualTo("CONFLICT");
        assertThat(answer.text("/errors/0/extensions/field")).isEqualTo("lines[0].skuId");
        assertThat(answer.text("/errors/0/extensions/errors/0/message")).isEqualTo("품절");
        assertThat(answer.text("/errors/0/path/0")).isEqualTo("createOrder");
    }

    @Test
    void the_lines_of_all_orders_get_their_pictures_in_one_question() {
        peers.server()
                .stubFor(get(urlPathEqualTo("/api/orders"))
                        .willReturn(okJson("{\"items\":[%s,%s],\"endCursor\":\"e\",\"hasNextPage\":false}"
                                .formatted(ORDER, ORDER.replace("o-1", "o-2").replace("s-2", "s-3")))));
        peers.server().stubFor(post("/internal/skus/lookup").willReturn(okJson("""
                                        {"skus":[{"skuId":"s-1","image":"/1.png"},{"skuId":"s-3","image":"/3.png"}]}""")));

        var answer = ask(
                customer,
                "{ myOrders(status: pending, first: 2) { nodes { id status createdAt lines { name image }"
                        + " timeline { cause at } deliveryAddress { recipient } } } }",
                Map.of());

        assertThat(answer.json().has("errors")).as(answer.body()).isFalse();
        assertThat(answer.text("/data/myOrders/nodes/0/createdAt")).isEqualTo("2026-11-21T03:04:05Z");
        assertThat(answer.text("/data/myOrders/nodes/0/lines/0/image")).isEqualTo("/1.png");
        assertThat(answer.json().at("/data/myOrders/nodes/0/lines/1/image").isNull())
                .isTrue();
        assertThat(answer.text("/data/myOrders/nodes/1/lines/1/image")).isEqualTo("/3.png");
        peers.server()
                .verify(
                        1,
                        postRequestedFor(urlEqualTo("/internal/skus/lookup"))
                                .withHeader("Authorization", matching("Bearer .+"))
                                .withRequestBody(equalToJson("{\"skuIds\":[\"s-1\",\"s-2\",\"s-3\"]}")));
        peers.server()
                .verify(getRequestedFor(urlPathEqualTo("/api/orders")).withQueryParam("status", equalTo("pending")));
    }

    @Test
    void without_the_catalogue_orders_are_still_shown() {
        peers.server().stubFor(get("/api/orders/o-1").willReturn(okJson(ORDER)));
        peers.server()
                .stubFor(post("/internal/skus/lookup")
                        .willReturn(aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER)));

        var answer = ask(customer, "{ order(id: \"o-1\") { id lines { image } } }", Map.of());

        assertThat(answer.text("/data/order/id")).isEqualTo("o-1");
        assertThat(answer.json().at("/data/order/lines/0/image").isNull()).isTrue();
        assertError(answer, "service-unavailable", 503);
    }

    @Test
    void an_account_is_opened_used_and_left() {
        var session =
                "{\"user\":%s,\"accessToken\":\"a\",\"accessTokenExpiresAt\":\"2026-11-21T03:04:05Z\",\"refreshToken\":\"r\",\"refreshTokenExpiresAt\":\"2026-12-21T03:04:05Z\"}"
                        .formatted(user());
        for (var path : new String[] {"/api/users", "/api/sessions", "/api/sessions/refresh"}) {
            peers.server().stubFor(post(path).willReturn(okJson(session)));
        }
        peers.server()
                .stubFor(get("/api/users/verify-email?token=t%2B1")
                        .withHeader("Accept", equalTo("application/json"))
                        .willReturn(okJson("{\"emailVerified\":true}")));
        peers.server().stubFor(delete("/api/sessions/current").willReturn(noContent()));
        peers.server().stubFor(patch(urlEqualTo("/api/users/me")).willReturn(okJson(user())));

        var ways = ask(http, """
                mutation {
                  signUp(input: {email: "a@b.c", password: "pässword-1", name: "김장터"}) { user { id } accessToken }
                  logIn(email: "a@b.c", password: "p") { refreshToken accessTokenExpiresAt }
                  refreshSession(refreshToken: "r") { accessToken }
                  verifyEmail(token: "t+1")
                }""", Map.of());
        var left = ask(customer, "mutation { updateMe(input: {phone: null, name: \"이장터\"}) { id } logOut }", Map.of());

        assertThat(ways.json().has("errors")).as(ways.body()).isFalse();
        assertThat(ways.text("/data/verifyEmail")).isEqualTo("true");
        assertThat(ways.text("/data/logIn/accessTokenExpiresAt")).isEqualTo("2026-11-21T03:04:05Z");
        assertThat(left.text("/data/logOut")).isEqualTo("true");
        peers.server()
                .verify(patchRequestedFor(urlEqualTo("/api/users/me"))
                        .withRequestBody(equalToJson("{\"phone\":null,\"name\":\"이장터\"}")));
    }

    @Test
    void a_service_that_is_away_is_said_plainly_and_the_rest_is_answered() {
        peers.server().stubFor(get("/api/users/me").willReturn(okJson(user())));
        peers.server()
                .stubFor(get("/api/cart").willReturn(aResponse().withStatus(500).withBody("secret stack trace")));

        var answer = ask(customer, "{ me { id } order(id: \"o-1\") { id } }", Map.of());
        var cart = ask(customer, "{ myCart { itemCount } }", Map.of());

        assertThat(answer.text("/data/me/id")).isEqualTo("u-1");
        assertError(cart, "service-unavailable", 503);
        assertThat(cart.body()).doesNotContain("secret");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "invalid-syntax     | { me { id }",
                "invalid-query      | { nothing }",
                "invalid-query      | { product { id } }",
                "invalid-query      | { products(sort: BEST) { nodes { id } } }",
                "invalid-query      | { products(first: \"x\") { nodes { id } } }",
                "invalid-query      | { products(filter: {minPrice: 1.5}) { nodes { id } } }",
                "invalid-query      | query A { me { id } } query B { me { id } }",
                "invalid-request    | { product(id: \"../../internal\") { id } }",
                "invalid-request    | { product(id: \"\") { id } }",
                "query-too-complex  | { categories { children { children { children { children { children { children { children { children { children { children { children { children { children { children { children { id }}}}}}}}}}}}}}}}}",
            })
    void bad_input_is_the_callers_and_has_a_code(String code, String query) {
        var answer = ask(http, query, Map.of());

        assertError(answer, code, 400);
        assertThat(answer.body()).doesNotContain("INTERNAL_ERROR");
        assertThat(answer.text("/errors/0/extensions/classification")).isEqualTo("BAD_REQUEST");
    }

    @Test
    void a_variable_of_the_wrong_type_is_bad_input_too() {
        assertError(ask(customer, CREATE, Map.of("key", "k", "input", Map.of("lines", "none"))), "invalid-query", 400);
        assertError(ask(customer, CREATE, Map.of("key", "k")), "invalid-query", 400);
    }

    @Test
    void log_ins_by_the_dozen_are_too_much_for_one_request() {
        var query = new StringBuilder("mutation {");
        for (int i = 0; i < 12; i++) {
            query.append(" l%d: logIn(email: \"a@b.c\", password: \"%d\") { accessToken }".formatted(i, i));
        }

        assertError(ask(http, query.append("}").toString(), Map.of()), "query-too-complex", 400);
    }

    @Test
    void wide_lists_are_too_much_and_a_full_page_is_not() {
        peers.server()
                .stubFor(get(urlPathEqualTo("/api/products"))
                        .willReturn(okJson("{\"items\":[],\"endCursor\":null,\"hasNextPage\":false}")));
        var page = "%s: products(first: 100) { nodes { id name brand image inStock priceFrom { amount currency } } }";

        assertThat(ask(http, "{" + page.formatted("a") + "}", Map.of()).json().has("errors"))
                .isFalse();
        var many = new StringBuilder("{");
        for (int i = 0; i < 6; i++) {
            many.append(page.formatted("p" + i));
        }
        assertError(ask(http, many.append("}").toString(), Map.of()), "query-too-complex", 400);
    }

    @Test
    void tools_may_ask_for_the_schema() {
        var answer = ask(
                http,
                "{ __schema { types { name fields { name args { name type { name ofType { name ofType { name ofType {"
                        + " name ofType { name ofType { name ofType { name } } } } } } } } } } } }",
                Map.of());

        assertThat(answer.json().has("errors")).as(answer.body()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[]", "{\"query\":{}}", "{\"variables\":{}}"})
    void what_is_no_graphql_request_is_a_problem(String body) {
        var answer = http.with("Content-Type", "application/json").post("/graphql", body);

        assertThat(answer.status()).isBetween(400, 499);
        assertThat(answer.text("/code")).isNotBlank();
    }

    @Test
    void the_way_in_is_post() {
        var answer = http.get("/graphql");

        assertThat(answer.status()).isEqualTo(405);
        assertThat(answer.text("/code")).isEqualTo("method-not-allowed");
    }

    private static Answer ask(Http as, String query, Map<String, ?> variables) {
        var answer = as.post("/graphql", Map.of("query", query, "variables", variables));
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer;
    }

    private static void assertError(Answer answer, String code, int status) {
        assertThat(answer.text("/errors/0/extensions/code")).as(answer.body()).isEqualTo(code);
        assertThat(answer.json().at("/errors/0/extensions/status").asInt()).isEqualTo(status);
        assertThat(answer.text("/errors/0/extensions/traceId")).matches("[0-9a-f]{32}");
        assertThat(answer.text("/errors/0/message")).isNotBlank();
    }

    private static ResponseDefinitionBuilder problem(int status, String body) {
        return aResponse()
                .withStatus(status)
                .withHeader("Content-Type", "application/problem+json")
                .withBody(body);
    }

    private static Map<String, Object> input(String more, Object value) {
        var input = new HashMap<String, Object>();
        input.put("lines", List.of(Map.of("skuId", "s-1", "quantity", 2)));
        input.put("payment", Map.of("method", "STORED_CARD", "cardId", "card-1"));
        input.put("fromCart", true);
        input.put(more, value);
        return input;
    }

    private static Map<String, String> address() {
        return Map.of("recipient", "김장터", "phone", "010-1234-5678", "postalCode", "04524", "line1", "세종대로 110");
    }

    private static String savedAddress(String id, String line1) {
        return """
                {"id":"%s","label":"집","recipient":"김장터","phone":"01012345678","postalCode":"04524","line1":"%s","line2":null,"isDefault":false}""".formatted(id, line1);
    }

    private static String user() {
        return """
                {"id":"u-1","email":"a@b.c","name":"김장터","phone":null,"language":"ko","emailVerified":true,"status":"ACTIVE","roles":["CUSTOMER"]}""";
    }
}
