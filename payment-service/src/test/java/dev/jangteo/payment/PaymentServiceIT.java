package dev.jangteo.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import dev.jangteo.contracts.EventId;
import dev.jangteo.contracts.EventMeta;
import dev.jangteo.contracts.Money;
import dev.jangteo.contracts.OrderEvent.FailureReason;
import dev.jangteo.contracts.OrderEvent.OrderCreated;
import dev.jangteo.contracts.OrderEvent.OrderFailed;
import dev.jangteo.contracts.OrderEvent.PaymentChoice;
import dev.jangteo.contracts.OrderEvent.PaymentChoice.Method;
import dev.jangteo.contracts.OrderEvent.RefundReason;
import dev.jangteo.contracts.OrderEvent.RefundRequested;
import dev.jangteo.contracts.OrderId;
import dev.jangteo.contracts.PaymentEvent.FailureCode;
import dev.jangteo.contracts.PaymentEvent.PaymentCompleted;
import dev.jangteo.contracts.PaymentEvent.PaymentFailed;
import dev.jangteo.contracts.PaymentEvent.PaymentRefunded;
import dev.jangteo.contracts.PaymentId;
import dev.jangteo.contracts.RefundId;
import dev.jangteo.contracts.UserId;
import dev.jangteo.payment.paying.APayment;
import dev.jangteo.payment.portone.RecordedPortOne;
import dev.jangteo.payment.portone.SigningPortOne;
import dev.jangteo.payment.webhooks.Webhooks;
import dev.jangteo.platform.testing.Answer;
import dev.jangteo.platform.testing.Http;
import dev.jangteo.platform.testing.ServiceTest;
import dev.jangteo.platform.testing.Tokens;
import dev.jangteo.platform.testing.Topics;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/**
 * The service with a real broker and store; the gateway answers as PortOne was seen to. There is no Redis: locks save
 * work, all that has to hold holds without them.
 */
@ServiceTest
@DirtiesContext
class PaymentServiceIT {
    private static final String WEBHOOK_SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
    private static final WireMockServer GATEWAY = started();

    private final SigningPortOne signing = new SigningPortOne(WEBHOOK_SECRET);
    private final RecordedPortOne portOne = new RecordedPortOne(GATEWAY);
    private final OrderId order = new OrderId(UUID.randomUUID().toString());
    private final PaymentId payment = new PaymentId("pay-" + order.value());
    private final UserId customer = new UserId("user-" + UUID.randomUUID());

    @Autowired
    Http http;

    @Autowired
    Tokens tokens;

    @Autowired
    Topics topics;

    @Autowired
    MongoTemplate mongo;

    @Autowired
    Clock clock;

    private static WireMockServer started() {
        var server =
                new WireMockServer(WireMockConfiguration.options().dynamicPort().bindAddress("127.0.0.1"));
        server.start();
        return server;
    }

    @DynamicPropertySource
    static void gateway(DynamicPropertyRegistry properties) {
        properties.add("PORTONE_API_URL", () -> GATEWAY.baseUrl() + "/portone");
        properties.add("PORTONE_API_SECRET", () -> "the-secret");
        properties.add("PORTONE_WEBHOOK_SECRET", () -> WEBHOOK_SECRET);
        properties.add("jangteo.portone.lookup-timeout", () -> "10s");
        properties.add("jangteo.portone.change-timeout", () -> "2s");
        properties.add("jangteo.payment.sweep-every", () -> "100ms");
        properties.add("spring.data.redis.url", () -> "redis://127.0.0.1:1");
    }

    @BeforeEach
    void theGatewayWorks() {
        portOne.expects(payment.value(), APayment.AMOUNT);
    }

    @AfterAll
    static void stop() {
        GATEWAY.stop();
    }

    @Test
    void a_stored_card_is_charged_when_the_order_is_placed() {
        orderByCard(aCard());

        assertThat(completed().amount()).isEqualTo(APayment.AMOUNT);
        assertThat(portOne.charges(payment.value())).isEqualTo(1);
        var seen = me().get("/api/payments/" + order);
        assertThat(seen.status()).isEqualTo(200);
        assertThat(seen.text("/status")).isEqualTo("COMPLETED");
        assertThat(seen.text("/paidAt")).isEqualTo("2026-11-21T09:00:01Z");
        assertThat(seen.json().at("/amount/amount").asLong()).isEqualTo(42_900);
    }

    @Test
    void a_declined_card_fails_the_payment_with_a_reason_the_customer_can_read() {
        portOne.declines(payment.value(), "INSUFFICIENT_FUNDS", "잔액 부족");

        orderByCard(aCard());

        assertThat(failed().code()).isEqualTo(FailureCode.INSUFFICIENT_FUNDS);
        assertThat(me().get("/api/payments/" + order).text("/failureMessage")).startsWith("The balance or limit");
        var inKorean = me().with("Accept-Language", "ko").get("/api/payments/" + order);
        assertThat(inKorean.text("/failureMessage")).startsWith("잔액이 부족하거나");
        assertThat(inKorean.text("/failureCode")).isEqualTo("INSUFFICIENT_FUNDS");
    }

    @Test
    void a_charge_whose_answer_never_came_is_found_in_the_books_and_not_repeated() {
        portOne.expectsSlowly(payment.value(), APayment.AMOUNT, Duration.ofSeconds(6));

        orderByCard(aCard());

        completed();
        assertThat(portOne.charges(payment.value())).isEqualTo(1);
    }

    @Test
    void a_charge_that_never_was_made_is_made_again() {
        portOne.failsBeforeCharging(payment.value(), APayment.AMOUNT, 2);

        orderByCard(aCard());

        completed();
        assertThat(portOne.charges(payment.value())).isEqualTo(3);
    }

    @Test
    void an_order_that_is_told_three_times_is_charged_once() {
        var created = created(byCard(aCard()));
        for (int i = 0; i < 3; i++) {
            topics.publish(created);
        }
        completed();
        topics.publish(created);
        publishAndAwaitAnotherOrder();

        assertThat(portOne.charges(payment.value())).isEqualTo(1);
        assertThat(completions()).isEqualTo(1);
    }

    @Test
    void what_a_crash_left_behind_in_the_middle_of_a_charge_is_asked_about_first() {
        crashedWhileCharging(aCard());
        portOne.paidInWindow(payment.value(), APayment.AMOUNT);

        completed();

        assertThat(portOne.charges(payment.value())).isZero();
    }

    @Test
    void what_a_crash_left_behind_before_the_charge_went_out_is_charged() {
        crashedWhileCharging(aCard());

        completed();

        assertThat(portOne.charges(payment.value())).isEqualTo(1);
    }

    @Test
    void a_card_of_somebody_else_is_never_charged() {
        var card = aCard();
        var created = new UserId("user-thief");
        topics.publish(APayment.order(order, created, byCard(card), clock.instant(), inAQuarterOfAnHour()));

        assertThat(failed().code()).isEqualTo(FailureCode.CARD_UNKNOWN);
        assertThat(portOne.charges(payment.value())).isZero();
    }

    @Test
    void a_customer_pays_in_the_window_and_asks_us_to_verify() {
        orderByWindow();

        var prepared = me().post("/api/payments/" + order + "/prepare", Map.of());
        assertThat(prepared.status()).isEqualTo(200);
        assertThat(prepared.text("/paymentId")).isEqualTo(payment.value());
        assertThat(prepared.text("/storeId")).isEqualTo("store-jangteo");
        assertThat(prepared.text("/channelKey")).isEqualTo("channel-demo");
        assertThat(prepared.text("/orderName")).isEqualTo("무선 헤드폰 (블랙) 외 1건");
        assertThat(prepared.json().at("/amount/amount").asLong()).isEqualTo(42_900);
        assertThat(portOne.registrations(payment.value())).isPositive();
        assertThat(verify().text("/status")).isEqualTo("AWAITING");

        portOne.paidInWindow(payment.value(), APayment.AMOUNT);

        assertThat(verify().text("/status")).isEqualTo("COMPLETED");
        completed();
    }

    @Test
    void a_card_declined_in_the_window_leaves_room_for_another_one() {
        orderByWindow();
        prepare();
        portOne.failedInWindow(payment.value(), "CARD_EXPIRED", "유효기간 만료");

        var first = verify();
        assertThat(first.text("/status")).isEqualTo("AWAITING");
        assertThat(first.text("/failureCode")).isEqualTo("CARD_EXPIRED");

        portOne.paidInWindow(payment.value(), APayment.AMOUNT);
        assertThat(verify().text("/status")).isEqualTo("COMPLETED");
        assertThat(verify().text("/failureCode")).isEmpty();
    }

    @Test
    void another_amount_is_refused_given_back_and_flagged() {
        orderByWindow();
        prepare();
        portOne.paidInWindow(payment.value(), Money.won(100));

        var answer = verify();

        assertThat(answer.text("/status")).isEqualTo("FAILED");
        assertThat(answer.text("/failureCode")).isEqualTo("AMOUNT_MISMATCH");
        assertThat(failed().code()).isEqualTo(FailureCode.AMOUNT_MISMATCH);
        await().until(() -> portOne.cancellations(payment.value()) == 1);
        await().until(() -> stored().getString("status").equals("REJECTED"));
        assertThat(stored().getEmbedded(List.of("mismatch", "paid", "amount"), Number.class))
                .hasToString("100");
    }

    @Test
    void a_webhook_completes_a_payment_once_however_often_it_comes() {
        orderByWindow();
        prepare();
        portOne.paidInWindow(payment.value(), APayment.AMOUNT);

        assertThat(webhook("id-1", "Transaction.Paid").status()).isEqualTo(200);
        assertThat(webhook("id-1", "Transaction.Paid").status()).isEqualTo(200);
        assertThat(webhook("id-2", "Transaction.Ready").status()).isEqualTo(200);

        completed();
        publishAndAwaitAnotherOrder();
        assertThat(completions()).isEqualTo(1);
    }

    @Test
    void a_webhook_is_a_reason_to_ask_and_nothing_more() {
        orderByWindow();
        prepare();

        assertThat(webhook("id-1", "Transaction.Paid").status()).isEqualTo(200);

        assertThat(me().get("/api/payments/" + order).text("/status")).isEqualTo("AWAITING");
    }

    @Test
    void a_webhook_that_had_its_effect_is_not_followed_up_again() {
        orderByWindow();
        prepare();
        assertThat(webhook("id-1", "Transaction.Ready").status()).isEqualTo(200);
        portOne.isDown(payment.value());

        assertThat(webhook("id-1", "Transaction.Ready").status()).isEqualTo(200);
        assertThat(webhook("id-2", "Transaction.Ready").status()).isEqualTo(503);
        assertThat(webhook("id-2", "Transaction.Ready").status())
                .as("not remembered before it had its effect")
                .isEqualTo(503);
    }

    @Test
    void webhooks_are_forgotten_when_their_signature_has_long_run_out(@Autowired Webhooks webhooks) {
        orderByWindow();
        prepare();
        webhook("id-1", "Transaction.Ready");
        var id = "id-1-" + order;
        webhooks.forgetOld();
        assertThat(mongo.exists(query(where("_id").is(id)), "webhooks")).isTrue();

        mongo.updateFirst(
                query(where("_id").is(id)),
                new Update().set("seenAt", clock.instant().minus(Duration.ofHours(25))),
                "webhooks");
        webhooks.forgetOld();

        assertThat(mongo.exists(query(where("_id").is(id)), "webhooks")).isFalse();
    }

    @Test
    void a_forged_webhook_changes_nothing() {
        orderByWindow();
        prepare();
        leaveAlone();
        portOne.paidInWindow(payment.value(), APayment.AMOUNT);
        var body = SigningPortOne.transaction("Transaction.Paid", payment.value());
        var forged = new SigningPortOne("whsec_b3RoZXI=").sign("id-1", body);

        var answer = http.with("webhook-id", "id-1")
                .with("webhook-timestamp", forged.timestamp())
                .with("webhook-signature", forged.value())
                .post("/api/webhooks/portone", body);

        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.text("/code")).isEqualTo("webhook-not-signed");
        assertThat(me().get("/api/payments/" + order).text("/status")).isEqualTo("AWAITING");
        assertThat(http.post("/api/webhooks/portone", body).status()).isEqualTo(401);
    }

    @Test
    void a_webhook_of_a_payment_that_is_not_ours_is_thanked_for() {
        var body = SigningPortOne.transaction("Transaction.Paid", "of-another-shop");

        assertThat(webhook("id-1", body).status()).isEqualTo(200);
    }

    @Test
    void a_webhook_we_can_not_follow_up_is_asked_for_again() {
        orderByWindow();
        prepare();
        portOne.isDown(payment.value());

        assertThat(webhook("id-1", "Transaction.Paid").status()).isEqualTo(503);
    }

    @Test
    void everybody_at_once_still_tells_of_one_payment() throws InterruptedException, ExecutionException {
        orderByWindow();
        prepare();
        portOne.paidInWindow(payment.value(), APayment.AMOUNT);

        var calls = new ArrayList<Callable<Answer>>();
        for (int i = 0; i < 8; i++) {
            var id = "id-" + i;
            calls.add(() -> webhook(id, "Transaction.Paid"));
            calls.add(this::verify);
        }
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<Answer> answer : threads.invokeAll(calls)) {
                assertThat(answer.get().status()).isEqualTo(200);
            }
        }

        completed();
        publishAndAwaitAnotherOrder();
        assertThat(completions()).isEqualTo(1);
    }

    @Test
    void a_payment_after_the_order_failed_is_told_and_given_back_once() {
        orderByWindow();
        prepare();
        topics.publish(new OrderFailed(meta(2), order, customer, FailureReason.PAYMENT_DEADLINE_PASSED, null));
        await().until(() -> me().get("/api/payments/" + order).text("/status").equals("CLOSED"));
        await().until(() -> stored().getString("status").equals("CLOSED"));
        assertThat(me().post("/api/payments/" + order + "/prepare", Map.of()).text("/code"))
                .isEqualTo("payment-not-open");

        portOne.paidInWindow(payment.value(), APayment.AMOUNT);
        webhook("id-1", "Transaction.Paid");
        completed();
        var owed = new RefundRequested(
                meta(3),
                order,
                customer,
                payment,
                RefundId.ofAll(payment),
                APayment.AMOUNT,
                RefundReason.PAID_AFTER_DEADLINE);
        topics.publish(owed);
        topics.publish(owed);

        var refunded = topics.await(PaymentRefunded.class, it -> it.orderId().equals(order));
        assertThat(refunded.amount()).isEqualTo(APayment.AMOUNT);
        publishAndAwaitAnotherOrder();
        assertThat(portOne.cancellations(payment.value())).isEqualTo(1);
        assertThat(topics.all(PaymentRefunded.class, it -> it.orderId().equals(order)))
                .extracting(it -> it.meta().id())
                .containsOnly(refunded.meta().id());
        assertThat(me().get("/api/payments/" + order)
                        .json()
                        .at("/refunded/amount")
                        .asLong())
                .isEqualTo(42_900);
    }

    @Test
    void a_refund_whose_answer_never_came_is_not_repeated() {
        portOne.expectsSlowly(payment.value(), APayment.AMOUNT, Duration.ofSeconds(6));
        orderByWindow();
        prepare();
        portOne.paidInWindow(payment.value(), APayment.AMOUNT);
        verify();
        topics.publish(new RefundRequested(
                meta(2),
                order,
                customer,
                payment,
                RefundId.ofAll(payment),
                APayment.AMOUNT,
                RefundReason.OUT_OF_STOCK));

        topics.await(PaymentRefunded.class, it -> it.orderId().equals(order));
        assertThat(portOne.cancellations(payment.value())).isEqualTo(1);
    }

    @Test
    void a_payment_nobody_told_us_of_is_found_when_the_deadline_passes() {
        topics.publish(APayment.order(
                order, customer, byWindow(), clock.instant(), clock.instant().plusMillis(1200)));
        prepare();
        portOne.paidInWindow(payment.value(), APayment.AMOUNT);

        completed();
    }

    @Test
    void an_order_that_is_heard_of_after_its_deadline_is_not_charged() {
        var card = aCard();
        topics.publish(APayment.order(
                order, customer, byCard(card), clock.instant(), clock.instant().minusSeconds(1)));

        await().ignoreExceptions().until(() -> stored().getString("status").equals("CLOSED"));
        assertThat(portOne.charges(payment.value())).isZero();
    }

    @Test
    void while_the_gateway_is_down_customers_are_told_to_come_back() {
        orderByWindow();
        prepare();
        portOne.isDown(payment.value());

        var answer = verify();

        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.headers().getFirst("Retry-After")).isNotBlank();
        assertThat(answer.text("/code")).isEqualTo("service-unavailable");
    }

    @Test
    void a_payment_is_its_owners_and_the_agents() {
        orderByWindow();
        prepare();
        var another = http.as(tokens.customer(new UserId("somebody-else")));

        assertThat(another.get("/api/payments/" + order).status()).isEqualTo(404);
        assertThat(another.post("/api/payments/" + order + "/verify", Map.of()).status())
                .isEqualTo(404);
        assertThat(another.post("/api/payments/" + order + "/prepare", Map.of()).text("/code"))
                .isEqualTo("payment-not-found");
        assertThat(http.as(tokens.agent()).get("/api/payments/" + order).status())
                .isEqualTo(200);
        assertThat(http.as(tokens.admin()).get("/api/payments/" + order).status())
                .isEqualTo(200);
        assertThat(http.get("/api/payments/" + order).status()).isEqualTo(401);
        assertThat(me().get("/api/payments/" + "x".repeat(80)).status()).isEqualTo(404);
        assertThat(me().get("/api/payments/not%20an%20id").status()).isEqualTo(404);
    }

    @Test
    void a_card_charge_is_not_for_the_window() {
        orderByCard(aCard());
        completed();

        assertThat(me().post("/api/payments/" + order + "/prepare", Map.of()).status())
                .isEqualTo(409);
    }

    @Test
    void cards_are_kept_listed_and_forgotten() {
        var key = "bk-" + UUID.randomUUID();
        portOne.hasCard(key, "42424242****4242", customer.value());

        var added = me().post("/api/payments/cards", Map.of("billingKey", key));
        assertThat(added.status()).isEqualTo(201);
        assertThat(added.text("/brand")).isEqualTo("VISA");
        assertThat(added.text("/last4")).isEqualTo("4242");
        assertThat(added.body()).doesNotContain(key);
        var card = added.text("/cardId");
        assertThat(me().post("/api/payments/cards", Map.of("billingKey", key)).text("/cardId"))
                .isEqualTo(card);
        assertThat(me().get("/api/payments/cards").json().at("/items")).hasSize(1);
        var services = http.as(tokens.service());
        assertThat(services.get("/internal/cards/%s?userId=%s".formatted(card, customer))
                        .text("/cardId"))
                .isEqualTo(card);
        assertThat(services.get("/internal/cards/%s?userId=%s".formatted(card, "somebody-else"))
                        .status())
                .isEqualTo(404);
        assertThat(me().get("/internal/cards/%s?userId=%s".formatted(card, customer))
                        .status())
                .isEqualTo(401);

        var another = http.as(tokens.customer(new UserId("somebody-else")));
        assertThat(another.delete("/api/payments/cards/" + card).status()).isEqualTo(404);
        assertThat(me().delete("/api/payments/cards/" + card).status()).isEqualTo(204);
        assertThat(portOne.forgotten(key)).isEqualTo(1);
        assertThat(me().get("/api/payments/cards").json().at("/items")).isEmpty();
        assertThat(me().delete("/api/payments/cards/" + card).status()).isEqualTo(404);
    }

    @Test
    void a_card_has_one_owner() {
        var mine = "bk-" + UUID.randomUUID();
        var nobodys = "bk-" + UUID.randomUUID();
        portOne.hasCard(mine, "42424242****4242", customer.value());
        portOne.hasCard(nobodys, "42424242****4242", null);
        me().post("/api/payments/cards", Map.of("billingKey", nobodys));
        var another = http.as(tokens.customer(new UserId("somebody-else")));

        for (var key : new String[] {mine, nobodys}) {
            var answer = another.post("/api/payments/cards", Map.of("billingKey", key));
            assertThat(answer.status()).isEqualTo(409);
            assertThat(answer.text("/code")).isEqualTo("card-of-another");
        }
    }

    @Test
    void a_card_the_gateway_does_not_know_is_refused_by_field() {
        portOne.hasNoCard("bk-unknown");

        var answer = me().post("/api/payments/cards", Map.of("billingKey", "bk-unknown"));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text("/errors/0/field")).isEqualTo("billingKey");
        assertThat(me().post("/api/payments/cards", Map.of()).status()).isEqualTo(400);
    }

    private Http me() {
        return http.as(tokens.customer(customer));
    }

    private String aCard() {
        var key = "bk-" + UUID.randomUUID();
        portOne.hasCard(key, "42424242****4242", customer.value());
        return me().post("/api/payments/cards", Map.of("billingKey", key)).text("/cardId");
    }

    private void orderByCard(String card) {
        topics.publish(created(byCard(card)));
    }

    private void orderByWindow() {
        topics.publish(created(byWindow()));
    }

    private static PaymentChoice byCard(String card) {
        return new PaymentChoice(Method.STORED_CARD, card);
    }

    private static PaymentChoice byWindow() {
        return new PaymentChoice(Method.PAYMENT_WINDOW, null);
    }

    private OrderCreated created(PaymentChoice choice) {
        return APayment.order(order, customer, choice, clock.instant(), inAQuarterOfAnHour());
    }

    private Instant inAQuarterOfAnHour() {
        return clock.instant().plus(Duration.ofMinutes(15));
    }

    private EventMeta meta(long sequence) {
        return new EventMeta(new EventId(UUID.randomUUID().toString()), clock.instant(), sequence);
    }

    private void prepare() {
        await().until(() ->
                me().post("/api/payments/" + order + "/prepare", Map.of()).status() == 200);
    }

    /** Nobody asks for this payment by himself. */
    private void leaveAlone() {
        mongo.updateFirst(
                query(where("_id").is(payment.value())),
                new Update()
                        .set("nextStepAt", clock.instant().plus(Duration.ofHours(1)))
                        .inc("version", 1),
                "payments");
    }

    private Answer verify() {
        return me().post("/api/payments/" + order + "/verify", Map.of());
    }

    private Answer webhook(String id, String type) {
        return webhook(id, SigningPortOne.transaction(type, payment.value()));
    }

    /** @param name of the call, among those of one test */
    private Answer webhook(String name, byte[] body) {
        var id = name + "-" + order;
        var signature = signing.sign(id, body);
        return http.with("Content-Type", "application/json")
                .with("webhook-id", id)
                .with("webhook-timestamp", String.valueOf(signature.timestamp()))
                .with("webhook-signature", String.valueOf(signature.value()))
                .post("/api/webhooks/portone", body);
    }

    private PaymentCompleted completed() {
        return topics.await(PaymentCompleted.class, it -> it.orderId().equals(order));
    }

    private PaymentFailed failed() {
        return topics.await(PaymentFailed.class, it -> it.orderId().equals(order));
    }

    private long completions() {
        return topics.all(PaymentCompleted.class, it -> it.orderId().equals(order)).stream()
                .map(it -> it.meta().id())
                .distinct()
                .count();
    }

    /** Whatever was to come of the events before it has come, or would come after it. */
    private void publishAndAwaitAnotherOrder() {
        var another = new OrderId(UUID.randomUUID().toString());
        portOne.expects("pay-" + another, APayment.AMOUNT);
        topics.publish(APayment.order(another, customer, byCard(aCard()), clock.instant(), inAQuarterOfAnHour()));
        topics.await(PaymentCompleted.class, it -> it.orderId().equals(another));
    }

    /** The document as it lies there when a process dies between noting a charge and learning its outcome. */
    private void crashedWhileCharging(String card) {
        orderByWindow();
        await().ignoreExceptions().until(() -> stored().getBoolean("registered"));
        GATEWAY.resetScenario(payment.value());
        mongo.updateFirst(
                query(where("_id").is(payment.value())),
                new Update()
                        .set("status", "CHARGING")
                        .set("cardId", card)
                        .set("charges", 1)
                        .set("nextStepAt", clock.instant().plusMillis(300))
                        .inc("version", 1),
                "payments");
    }

    private Document stored() {
        return mongo.getCollection("payments")
                .find(new Document("_id", payment.value()))
                .first();
    }
}
