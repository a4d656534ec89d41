package dev.jangteo.order;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.put;
import static com.github.tomakehurst.wiremock.client.WireMock.putRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathMatching;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.http.Fault;
import dev.jangteo.contracts.CatalogEvent.StockShort;
import dev.jangteo.contracts.Money;
import dev.jangteo.contracts.OrderEvent.OrderCancelled;
import dev.jangteo.contracts.OrderEvent.OrderConfirmed;
import dev.jangteo.contracts.OrderEvent.OrderCreated;
import dev.jangteo.contracts.OrderEvent.OrderDelivered;
import dev.jangteo.contracts.OrderEvent.OrderFailed;
import dev.jangteo.contracts.OrderEvent.OrderShipped;
import dev.jangteo.contracts.OrderEvent.RefundReason;
import dev.jangteo.contracts.OrderEvent.RefundRequested;
import dev.jangteo.contracts.OrderId;
import dev.jangteo.contracts.PaymentEvent.FailureCode;
import dev.jangteo.contracts.PaymentEvent.PaymentFailed;
import dev.jangteo.contracts.PaymentId;
import dev.jangteo.contracts.ShipmentId;
import dev.jangteo.contracts.ShippingEvent.ShipmentDelivered;
import dev.jangteo.contracts.SkuId;
import dev.jangteo.contracts.UserId;
import dev.jangteo.platform.testing.Answer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** Orders placed, paid, failed and found again. */
class OrderServiceIT extends WholeOrderService {
    @Test
    void an_order_goes_from_placed_to_delivered() {
        var id = place("key-1");
        var created = topics.await(OrderCreated.class, it -> it.orderId().equals(id));
        assertThat(created.total()).isEqualTo(Money.won(33_000));
        assertThat(created.userId()).isEqualTo(user);
        assertThat(created.fromCart()).isTrue();

        topics.publish(paid(id));
        var confirmed = topics.await(OrderConfirmed.class, it -> it.orderId().equals(id));
        assertThat(confirmed.deliveryAddress().postalCode()).isEqualTo("04524");

        var shipment = new ShipmentId(id + "-1");
        topics.publish(dispatched(id));
        topics.await(OrderShipped.class, it -> it.orderId().equals(id));
        topics.publish(new ShipmentDelivered(meta(), shipment, id, user, clock.instant()));
        topics.await(OrderDelivered.class, it -> it.orderId().equals(id));

        var seen = mine().get("/api/orders/" + id);
        assertThat(seen.text("/status")).isEqualTo("delivered");
        assertThat(seen.text("/shipment/estimatedDelivery")).isEqualTo("2026-11-24");
        assertThat(seen.json()
                        .at("/timeline")
                        .valueStream()
                        .map(it -> it.at("/status").asString()))
                .containsExactly("pending", "confirmed", "shipped", "delivered");
        assertThat(seen.json()
                        .at("/timeline")
                        .valueStream()
                        .map(it -> it.at("/traceId").asString()))
                .allMatch(it -> it.length() == 32);
    }

    @Test
    void the_same_key_and_body_is_the_same_order_for_ever() {
        var first = mine().with("Idempotency-Key", "key-2").post("/api/orders", BODY);
        var second = mine().with("Idempotency-Key", "key-2").post("/api/orders", BODY);
        assertThat(first.status()).isEqualTo(201);
        assertThat(second.status()).isEqualTo(200);
        assertThat(second.json()).isEqualTo(first.json());
        assertThat(first.text("/status")).isEqualTo("pending");
        assertThat(mine().get("/api/orders").json().at("/items").size()).isEqualTo(1);
    }

    @Test
    void twenty_at_once_are_one_order() throws Exception {
        List<Callable<Answer>> calls = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            calls.add(() -> mine().with("Idempotency-Key", "key-3").post("/api/orders", BODY));
        }
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = threads.invokeAll(calls);
            for (var answer : answers) {
                assertThat(answer.get().status()).isIn(200, 201);
            }
            assertThat(answers.stream()
                            .map(it -> it.resultNow().text("/orderId"))
                            .distinct())
                    .hasSize(1);
            var id = new OrderId(answers.getFirst().resultNow().text("/orderId"));
            topics.await(OrderCreated.class, it -> it.orderId().equals(id));
            assertThat(topics.all(OrderCreated.class, it -> it.userId().equals(user)).stream()
                            .map(it -> it.meta().id())
                            .distinct())
                    .hasSize(1);
        }
    }

    @Test
    void the_same_key_with_another_body_is_refused() {
        mine().with("Idempotency-Key", "key-4").post("/api/orders", BODY);
        var changed = mine().with("Idempotency-Key", "key-4")
                .post("/api/orders", BODY.replace("\"quantity\":2", "\"quantity\":3"));
        assertThat(changed.status()).isEqualTo(422);
        assertThat(changed.text("/code")).isEqualTo("idempotency-key-reused");
    }

    @Test
    void another_customers_key_is_another_order() {
        var mine = place("key-5");
        var other = http.as(tokens.customer(new UserId("someone-else")))
                .with("Idempotency-Key", "key-5")
                .post("/api/orders", BODY);
        assertThat(other.text("/orderId")).isNotEqualTo(mine.value());
    }

    @Test
    void what_catalog_refuses_is_told_to_the_customer_and_nothing_is_placed() {
        peers.server()
                .stubFor(put(urlPathMatching("/internal/reservations/.*"))
                        .willReturn(aResponse()
                                .withStatus(409)
                                .withHeader("Content-Type", "application/problem+json")
                                .withBody("""
                                        {"status":409,"code":"out-of-stock","title":"Conflict","detail":"Sold out.",
                                         "errors":[{"field":"lines[0].skuId","code":"out-of-stock","message":"Sold out."}]}""")));
        var refused = mine().with("Idempotency-Key", "key-6").post("/api/orders", BODY);
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.text("/code")).isEqualTo("out-of-stock");
        assertThat(refused.text("/errors/0/field")).isEqualTo("lines[0].skuId");
        assertThat(mine().get("/api/orders").json().at("/items").size()).isZero();
    }

    @Test
    void while_catalog_is_away_no_order_is_taken_and_the_customer_is_told_to_try_again() {
        peers.server()
                .stubFor(put(urlPathMatching("/internal/reservations/.*"))
                        .willReturn(aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER)));
        var refused = mine().with("Idempotency-Key", "key-7").post("/api/orders", BODY);
        assertThat(refused.status()).isEqualTo(503);
        assertThat(refused.text("/code")).isEqualTo("service-unavailable");
        assertThat(mine().get("/api/orders").json().at("/items").size()).isZero();
    }

    @Test
    void a_card_that_is_not_the_customers_is_refused() {
        peers.server()
                .stubFor(get(urlPathMatching("/internal/cards/.*"))
                        .willReturn(aResponse()
                                .withStatus(404)
                                .withHeader("Content-Type", "application/problem+json")
                                .withBody(
                                        "{\"status\":404,\"code\":\"card-not-found\",\"detail\":\"No such card.\"}")));
        var refused = mine().with("Idempotency-Key", "key-8")
                .post(
                        "/api/orders",
                        BODY.replace(
                                "\"method\":\"PAYMENT_WINDOW\"", "\"method\":\"STORED_CARD\",\"cardId\":\"card-9\""));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text("/errors/0/field")).isEqualTo("payment.cardId");
        peers.server().verify(0, putRequestedFor(urlPathMatching("/internal/reservations/.*")));
    }

    @Test
    void bad_input_names_each_field_and_reserves_nothing() {
        var refused = mine().with("Idempotency-Key", "key-9").post("/api/orders", """
                {"lines":[{"skuId":"sku-1","quantity":0}],
                 "deliveryAddress":{"recipient":" ","phone":"12","postalCode":"123","line1":"x"},
                 "payment":{"method":"STORED_CARD"}}""");
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.json()
                        .at("/errors")
                        .valueStream()
                        .map(it -> it.at("/field").asString()))
                .contains(
                        "lines[0].quantity",
                        "deliveryAddress.recipient",
                        "deliveryAddress.phone",
                        "deliveryAddress.postalCode");
        assertThat(mine().post("/api/orders", BODY).status())
                .as("without a key")
                .isEqualTo(400);
        assertThat(mine().with("Idempotency-Key", "key-9")
                        .post("/api/orders", BODY.replace("[{\"skuId\":\"sku-1\",\"quantity\":2}]", "[null]"))
                        .status())
                .as("a line that is none")
                .isEqualTo(400);
        assertThat(mine().with("Idempotency-Key", "key-9")
                        .post("/api/orders", "{")
                        .status())
                .isEqualTo(400);
        peers.server().verify(0, putRequestedFor(urlPathMatching("/internal/reservations/.*")));
    }

    @Test
    void an_unpaid_order_fails_at_its_deadline_and_a_late_payment_is_owed_back() {
        var id = place("key-10");
        topics.await(OrderCreated.class, it -> it.orderId().equals(id));
        clock.advance(Duration.ofMinutes(16));
        topics.await(OrderFailed.class, it -> it.orderId().equals(id));

        topics.publish(paid(id));
        topics.publish(paid(id));
        var owed = topics.await(RefundRequested.class, it -> it.orderId().equals(id));
        assertThat(owed.reason()).isEqualTo(RefundReason.PAID_AFTER_DEADLINE);
        assertThat(owed.amount()).isEqualTo(Money.won(33_000));
    }

    @Test
    void a_declined_payment_fails_the_order() {
        var id = place("key-11");
        topics.publish(
                new PaymentFailed(meta(), new PaymentId("pay-" + id), id, user, FailureCode.CARD_DECLINED, "declined"));
        assertThat(topics.await(OrderFailed.class, it -> it.orderId().equals(id))
                        .detail())
                .isEqualTo("CARD_DECLINED");
    }

    @Test
    void stock_that_is_gone_after_all_cancels_and_refunds() {
        var id = place("key-12");
        topics.publish(paid(id));
        topics.await(OrderConfirmed.class, it -> it.orderId().equals(id));
        topics.publish(new StockShort(meta(), id, List.of(new SkuId("sku-1"))));
        topics.await(OrderCancelled.class, it -> it.orderId().equals(id));
        topics.await(RefundRequested.class, it -> it.orderId().equals(id));
    }

    @Test
    void another_users_order_is_not_there_but_an_agent_sees_it() {
        var id = place("key-13");
        var stranger = http.as(tokens.customer(new UserId("stranger"))).get("/api/orders/" + id);
        assertThat(stranger.status()).isEqualTo(404);
        assertThat(stranger.text("/code")).isEqualTo("order-not-found");
        assertThat(http.as(tokens.agent()).get("/api/orders/" + id).status()).isEqualTo(200);
        assertThat(http.get("/api/orders/" + id).status()).isEqualTo(401);
        assertThat(http.as(tokens.expired(user)).get("/api/orders/" + id).status())
                .isEqualTo(401);
    }

    @Test
    void orders_are_paged_newest_first_and_filtered_by_status() {
        var ids = new ArrayList<String>();
        for (int i = 0; i < 5; i++) {
            ids.addFirst(place("page-" + i).value());
        }
        topics.publish(paid(new OrderId(ids.getFirst())));
        Awaitility.await()
                .until(() -> mine().get("/api/orders?status=confirmed")
                                .json()
                                .at("/items")
                                .size()
                        == 1);

        var seen = new ArrayList<String>();
        var page = mine().get("/api/orders?first=2");
        seen.addAll(idsOf(page));
        while (page.json().at("/hasNextPage").asBoolean()) {
            page = mine().get("/api/orders?first=2&after=" + page.text("/endCursor"));
            seen.addAll(idsOf(page));
        }
        assertThat(seen).containsExactlyElementsOf(ids);
        assertThat(mine().get("/api/orders?first=0").status()).isEqualTo(400);
        assertThat(mine().get("/api/orders?after=nonsense").text("/code")).isEqualTo("invalid-cursor");
        assertThat(mine().get("/api/orders?status=lost").status()).isEqualTo(400);
    }
}
