package dev.jangteo.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

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
import dev.jangteo.contracts.PaymentEvent.PaymentCompleted;
import dev.jangteo.contracts.PaymentEvent.PaymentRefunded;
import dev.jangteo.contracts.PaymentId;
import dev.jangteo.contracts.RefundId;
import dev.jangteo.contracts.UserId;
import dev.jangteo.payment.paying.APayment;
import dev.jangteo.platform.testing.Answer;
import dev.jangteo.platform.testing.Http;
import dev.jangteo.platform.testing.ServiceTest;
import dev.jangteo.platform.testing.Tokens;
import dev.jangteo.platform.testing.Topics;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;

/** The service and a gateway with everything that goes wrong with gateways. What counts is what its books say after it. */
@ServiceTest
@DirtiesContext
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@EnabledIf(
        value = "dev.jangteo.payment.OutsideWorld#isPackaged",
        disabledReason = "outside-world is not built: mvn -f ../outside-world/pom.xml package")
class OutsideWorldIT {
    private static final OutsideWorld WORLD = new OutsideWorld();
    private static final Duration LONGER_THAN_WE_WAIT = Duration.ofSeconds(8);
    private static final String DISCREPANCIES = "/api/admin/payments/discrepancies";

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

    @DynamicPropertySource
    static void gateway(DynamicPropertyRegistry properties) {
        properties.add("PORTONE_API_URL", () -> WORLD.url() + "/portone");
        properties.add("PORTONE_API_SECRET", () -> OutsideWorld.API_SECRET);
        properties.add("PORTONE_WEBHOOK_SECRET", () -> OutsideWorld.WEBHOOK_SECRET);
        properties.add("spring.mongodb.database", () -> "payment-and-the-outside-world");
        properties.add("jangteo.portone.lookup-timeout", () -> "4s");
        properties.add("jangteo.portone.change-timeout", () -> "2s");
        properties.add("jangteo.payment.sweep-every", () -> "100ms");
        properties.add("jangteo.payment.reconciliation.every", () -> "1s");
        properties.add("jangteo.payment.reconciliation.look-every", () -> "200ms");
        properties.add("jangteo.payment.reconciliation.settle", () -> "1s");
    }

    @BeforeAll
    void theWorldTurns(@Autowired Environment environment) {
        Awaitility.setDefaultTimeout(Duration.ofSeconds(60));
        startWorld(environment);
    }

    private static void startWorld(Environment environment) {
        WORLD.start("http://127.0.0.1:%s/api/webhooks/portone"
                .formatted(environment.getRequiredProperty("local.server.port")));
    }

    @AfterAll
    void theWorldEnds() {
        WORLD.kill();
        Awaitility.reset();
    }

    @ParameterizedTest
    @CsvSource({"SLOW, 1", "ERROR_500, 3", "TIMEOUT_AFTER_CHARGE, 1"})
    void a_card_is_charged_once_whatever_becomes_of_the_call(String fault, int times) {
        var order = new AnOrder();
        WORLD.fault("portone.charge", order.payment(), fault, times, LONGER_THAN_WE_WAIT);

        order.byCard();

        order.completed();
        assertThat(WORLD.charges(order.payment())).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({"SLOW, 1", "ERROR_500, 3", "TIMEOUT_AFTER_CHARGE, 1", "DECLINE, 2"})
    void a_refund_is_made_once_whatever_becomes_of_the_call(String fault, int times) {
        var order = new AnOrder().byCard();
        order.completed();
        WORLD.fault("portone.cancel", order.payment(), fault, times, LONGER_THAN_WE_WAIT);

        order.owes("c1", 3_000);
        order.owes("c2", 4_900);
        order.owes("c1", 3_000);

        assertThat(order.refunded("c1").amount()).isEqualTo(Money.won(3_000));
        assertThat(order.refunded("c2").amount()).isEqualTo(Money.won(4_900));
        assertThat(WORLD.cancellations(order.payment())).containsExactlyInAnyOrder(3_000L, 4_900L);
        var seen = order.customer().get("/api/payments/" + order.id());
        assertThat(seen.text("/status")).isEqualTo("COMPLETED");
        assertThat(seen.json().at("/refunded/amount").asLong()).isEqualTo(7_900);
        assertThat(seen.json().at("/refunds")).hasSize(2);
        assertThat(seen.text("/refunds/0/status")).isEqualTo("REFUNDED");

        order.owes("r1", 35_000);
        order.refunded("r1");
        assertThat(WORLD.books(order.payment()).path("cancelledAmount").asLong())
                .isEqualTo(APayment.AMOUNT.amount());
        assertThat(order.status()).isEqualTo("REFUNDED");
        assertThat(order.tellings()).containsExactlyInAnyOrder("c1", "c2", "r1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"WEBHOOK_TWICE", "WEBHOOK_LATE", "WEBHOOK_NEVER"})
    void what_the_customer_paid_is_found_however_the_webhook_comes(String fault) {
        var order = new AnOrder().byWindow();
        WORLD.fault("portone.webhook", order.payment(), fault, 1, Duration.ofSeconds(2));

        WORLD.pay(order.payment());

        order.completed();
        assertThat(order.completions()).isEqualTo(1);
    }

    @Test
    void a_gateway_that_is_gone_for_a_while_costs_time_and_nothing_else(@Autowired Environment environment) {
        var paid = IntStream.range(0, 4).mapToObj(_ -> new AnOrder().byCard()).toList();
        paid.forEach(AnOrder::completed);
        var open = IntStream.range(0, 4).mapToObj(_ -> new AnOrder().withCard()).toList();
        WORLD.kill();

        paid.forEach(order -> order.owes("c1", 10_000));
        open.forEach(AnOrder::charge);
        await("the circuit breaker opens")
                .until(() ->
                        http.get("/actuator/metrics/resilience4j.circuitbreaker.state?tag=name:portone&tag=state:open")
                                        .json()
                                        .at("/measurements/0/value")
                                        .asDouble()
                                == 1);
        assertThat(paid.getFirst()
                        .customer()
                        .post("/api/payments/cards", Map.of("billingKey", "any"))
                        .status())
                .isEqualTo(503);
        startWorld(environment);

        paid.forEach(order -> order.refunded("c1"));
        open.forEach(AnOrder::completed);
        assertThat(paid).allSatisfy(order -> {
            assertThat(WORLD.charges(order.payment())).isEqualTo(1);
            assertThat(WORLD.cancellations(order.payment())).containsExactly(10_000L);
        });
        assertThat(open)
                .allSatisfy(order -> assertThat(WORLD.charges(order.payment())).isEqualTo(1));
    }

    @Test
    void refunds_that_are_heard_of_before_their_order_wait_for_it() {
        var order = new AnOrder().withCard();
        order.owes("c1", 3_000);
        order.owes("c1", 3_000);
        new AnOrder().byCard().completed();

        order.charge();

        order.completed();
        assertThat(order.refunded("c1").amount()).isEqualTo(Money.won(3_000));
        assertThat(WORLD.cancellations(order.payment())).containsExactly(3_000L);
    }

    @Test
    void an_order_that_ended_before_it_was_heard_of_is_not_charged() {
        var order = new AnOrder().withCard();
        order.fails();
        new AnOrder().byCard().completed();

        order.charge();

        await().until(() -> order.status().equals("CLOSED"));
        assertThat(WORLD.charges(order.payment())).isZero();
    }

    @Test
    void a_bank_that_will_not_give_back_becomes_an_admins_matter() {
        var order = new AnOrder().byCard();
        order.completed();
        WORLD.fault("portone.cancel", order.payment(), "DECLINE", 6, Duration.ZERO);
        order.owes("c1", 3_000);

        await().until(() -> order.discrepancy("REFUND_REFUSED").path("open").asBoolean());
        var seen = admin().get("/api/admin/payments/" + order.payment());
        assertThat(seen.text("/refunds/0/state")).isEqualTo("BLOCKED");
        assertThat(seen.text("/status")).isEqualTo("COMPLETED");
        assertThat(order.customer().get("/api/payments/" + order.id()).text("/refunds/0/status"))
                .isEqualTo("REQUESTED");
        assertThat(WORLD.cancellations(order.payment())).isEmpty();

        var retried = admin().post(
                        "/api/admin/payments/%s/refunds/%s/retries".formatted(order.payment(), order.refund("c1")),
                        Map.of());
        assertThat(retried.status()).isEqualTo(200);
        order.refunded("c1");
        await().until(() -> !order.discrepancy("REFUND_REFUSED").path("open").asBoolean());
        assertThat(order.discrepancy("REFUND_REFUSED").at("/resolutions/0/by").isMissingNode())
                .isTrue();
        assertThat(admin().post(
                                "/api/admin/payments/%s/refunds/%s/retries"
                                        .formatted(order.payment(), order.refund("c1")),
                                Map.of())
                        .text("/code"))
                .isEqualTo("refund-not-blocked");
    }

    @Test
    void money_given_back_by_hand_is_found_and_holds_refunds_up_until_an_admin_has_looked() {
        var order = new AnOrder().byCard();
        order.completed();
        WORLD.cancelByHand(order.payment(), 5_000);

        await().until(() ->
                order.discrepancy("CANCELLED_THERE_NOT_HERE").path("open").asBoolean());
        assertThat(order.discrepancy("CANCELLED_THERE_NOT_HERE")
                        .at("/theirs/amount")
                        .asLong())
                .isEqualTo(5_000);
        order.owes("c1", 42_900);
        await().until(() -> order.discrepancy("REFUND_REFUSED").path("open").asBoolean());
        assertThat(WORLD.cancellations(order.payment())).containsExactly(5_000L);

        admin().post(
                        "/api/admin/payments/%s/refunds/%s/retries".formatted(order.payment(), order.refund("c1")),
                        Map.of());

        assertThat(order.refunded("c1").amount()).isEqualTo(Money.won(37_900));
        await().until(() -> !order.discrepancy("REFUND_REFUSED").path("open").asBoolean()
                && !order.discrepancy("CANCELLED_THERE_NOT_HERE").path("open").asBoolean());
        assertThat(order.status()).isEqualTo("REFUNDED");
    }

    @Test
    void a_payment_nobody_here_knows_is_flagged_and_left_alone_and_stays_settled() {
        var stranger = "stranger-" + UUID.randomUUID();
        WORLD.pay(stranger, 1_000);

        await().until(() -> discrepancy(stranger, "UNKNOWN_HERE").path("open").asBoolean());
        var id = discrepancy(stranger, "UNKNOWN_HERE").path("id").asString();
        var settled = admin().post(DISCREPANCIES + "/" + id + "/resolution", Map.of("note", "from another shop"));
        assertThat(settled.status()).isEqualTo(200);
        assertThat(settled.text("/resolutions/0/by")).isEqualTo("an-admin");
        assertThat(settled.text("/resolutions/0/note")).isEqualTo("from another shop");
        var seen = discrepancy(stranger, "UNKNOWN_HERE").path("timesSeen").asLong();

        await().until(() ->
                discrepancy(stranger, "UNKNOWN_HERE").path("timesSeen").asLong() > seen + 1);
        assertThat(discrepancy(stranger, "UNKNOWN_HERE").path("open").asBoolean())
                .isFalse();
        assertThat(WORLD.cancellations(stranger)).isEmpty();
        var again = admin().post(DISCREPANCIES + "/" + id + "/resolution", Map.of("note", "again"));
        assertThat(again.status()).isEqualTo(409);
        assertThat(again.text("/code")).isEqualTo("discrepancy-settled");
    }

    @Test
    void another_amount_goes_back_and_stays_on_the_list_until_an_admin_has_looked() {
        var order = new AnOrder().byWindow();
        WORLD.pay(order.payment(), 100);

        await().until(() -> WORLD.cancellations(order.payment()).equals(List.of(100L)));
        await().until(() -> order.discrepancy("AMOUNT_DIFFERS").path("open").asBoolean());
        var flagged = order.discrepancy("AMOUNT_DIFFERS");
        assertThat(flagged.at("/ours/amount").asLong()).isEqualTo(APayment.AMOUNT.amount());
        assertThat(flagged.at("/theirs/amount").asLong()).isEqualTo(100);
    }

    @Test
    void a_late_payment_nobody_told_us_of_is_found_by_comparing_the_books() {
        var order = new AnOrder().byWindow();
        order.fails();
        await().until(() -> order.storedStatus().equals("CLOSED"));
        order.putOff();
        WORLD.fault("portone.webhook", order.payment(), "WEBHOOK_NEVER", 1, Duration.ZERO);

        WORLD.pay(order.payment());

        order.completed();
        await().until(() ->
                !order.discrepancy("PAID_THERE_OPEN_HERE").path("open").asBoolean(true));
        order.owes("all", APayment.AMOUNT.amount());
        order.refunded("all");
        assertThat(WORLD.cancellations(order.payment())).containsExactly(APayment.AMOUNT.amount());
    }

    @Test
    void what_is_paid_here_and_not_there_is_found() {
        var order = new AnOrder().byWindow();
        mongo.updateFirst(
                query(where("_id").is(order.payment())),
                new Update()
                        .set("status", "COMPLETED")
                        .set("paidAt", clock.instant())
                        .unset("nextStepAt")
                        .inc("version", 1),
                "payments");

        await().until(() ->
                order.discrepancy("PAID_HERE_NOT_THERE").path("open").asBoolean());
    }

    @Test
    void good_will_is_given_once_and_never_more_than_is_left() {
        var order = new AnOrder().byCard();
        order.completed();
        var path = "/api/admin/payments/%s/refunds".formatted(order.payment());

        var given = admin().with("Idempotency-Key", "key-1").post(path, goodWill(2_900, "late"));
        assertThat(given.status()).isEqualTo(200);
        assertThat(given.text("/refunds/0/grantedBy")).isEqualTo("an-admin");
        assertThat(admin().with("Idempotency-Key", "key-1")
                        .post(path, goodWill(2_900, "late"))
                        .status())
                .isEqualTo(200);
        var reused = admin().with("Idempotency-Key", "key-1").post(path, goodWill(2_901, "late"));
        assertThat(reused.status()).isEqualTo(422);
        assertThat(reused.text("/code")).isEqualTo("idempotency-key-reused");
        var tooMuch = admin().with("Idempotency-Key", "key-2").post(path, goodWill(40_001, "late"));
        assertThat(tooMuch.status()).isEqualTo(422);
        assertThat(tooMuch.text("/code")).isEqualTo("refund-exceeds-payment");
        assertThat(tooMuch.text("/detail")).contains("40001 KRW", "40000 KRW");
        assertThat(admin().post(path, goodWill(1, "late")).status()).isEqualTo(400);
        assertThat(admin().with("Idempotency-Key", "key-3")
                        .post(path, goodWill(0, "late"))
                        .status())
                .isEqualTo(400);
        assertThat(order.customer()
                        .with("Idempotency-Key", "key-4")
                        .post(path, goodWill(1, "late"))
                        .status())
                .isEqualTo(403);
        assertThat(admin().with("Idempotency-Key", "key-5")
                        .post("/api/admin/payments/pay-unknown/refunds", goodWill(1, "late"))
                        .text("/code"))
                .isEqualTo("no-such-payment");

        await().until(() -> WORLD.cancellations(order.payment()).equals(List.of(2_900L)));
        order.owes("c1", 42_900);
        assertThat(order.refunded("c1").amount()).isEqualTo(Money.won(40_000));
    }

    @Test
    void the_list_is_read_page_by_page_in_the_callers_language() {
        var strangers = IntStream.range(0, 3)
                .mapToObj(_ -> "stranger-" + UUID.randomUUID())
                .toList();
        strangers.forEach(it -> WORLD.pay(it, 1_000));
        await().until(() -> strangers.stream()
                .allMatch(it -> discrepancy(it, "UNKNOWN_HERE").path("open").asBoolean()));

        var seen = new ArrayList<String>();
        String after = "";
        boolean more = true;
        while (more) {
            var page = admin().get(DISCREPANCIES + "?open=true&first=2" + after);
            assertThat(page.status()).isEqualTo(200);
            page.json().at("/items").forEach(it -> seen.add(it.path("id").asString()));
            more = page.json().path("hasNextPage").asBoolean();
            after = "&after=" + page.text("/endCursor");
        }

        assertThat(new HashSet<>(seen)).hasSameSizeAs(seen).hasSizeGreaterThanOrEqualTo(3);
        assertThat(http.as(tokens.agent()).get(DISCREPANCIES).status()).isEqualTo(403);
        var unknown = admin().with("Accept-Language", "ko")
                .post(DISCREPANCIES + "/d-unknown/resolution", Map.of("note", "?"));
        assertThat(unknown.status()).isEqualTo(404);
        assertThat(unknown.text("/detail")).contains("대사 불일치");
        assertThat(admin().post(DISCREPANCIES + "/d-unknown/resolution", Map.of("note", " "))
                        .status())
                .isEqualTo(400);
    }

    @Test
    void whoever_comes_first_of_customer_webhook_and_deadline_no_money_is_kept_for_an_order_that_failed()
            throws InterruptedException {
        var orders =
                IntStream.range(0, 12).mapToObj(_ -> new AnOrder().byWindow()).toList();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var order : orders) {
                threads.execute(() -> WORLD.pay(order.payment()));
                threads.execute(order::fails);
                threads.execute(order::verify);
                threads.execute(order::verify);
            }
        }

        for (var order : orders) {
            order.completed();
            order.owes("all", APayment.AMOUNT.amount());
        }
        for (var order : orders) {
            order.refunded("all");
            assertThat(order.completions()).isEqualTo(1);
            assertThat(order.tellings()).containsExactly("all");
            assertThat(WORLD.cancellations(order.payment())).containsExactly(APayment.AMOUNT.amount());
        }
    }

    private Http admin() {
        return http.as(tokens.admin());
    }

    private static Map<String, Object> goodWill(long amount, String reason) {
        return Map.of("amount", Map.of("amount", amount, "currency", "KRW"), "reason", reason);
    }

    private JsonNode discrepancy(String payment, String kind) {
        var all = admin().get(DISCREPANCIES + "?first=100");
        return StreamSupport.stream(all.json().at("/items").spliterator(), false)
                .filter(it -> it.path("paymentId").asString().equals(payment))
                .filter(it -> it.path("kind").asString().equals(kind))
                .findFirst()
                .orElse(tools.jackson.databind.node.MissingNode.getInstance());
    }

    /** An order of order-service's, as far as it concerns us. */
    private final class AnOrder {
        private final OrderId id = new OrderId(UUID.randomUUID().toString());
        private final UserId owner = new UserId("user-" + UUID.randomUUID());
        private String card = "";

        OrderId id() {
            return id;
        }

        String payment() {
            return "pay-" + id;
        }

        RefundId refund(String name) {
            return new RefundId(id + ":" + name);
        }

        Http customer() {
            return http.as(tokens.customer(owner));
        }

        AnOrder withCard() {
            card = customer()
                    .post("/api/payments/cards", Map.of("billingKey", WORLD.storedCard(owner.value())))
                    .text("/cardId");
            return this;
        }

        AnOrder byCard() {
            withCard();
            charge();
            return this;
        }

        void charge() {
            topics.publish(placed(new PaymentChoice(Method.STORED_CARD, card)));
        }

        AnOrder byWindow() {
            topics.publish(placed(new PaymentChoice(Method.PAYMENT_WINDOW, null)));
            await().until(() -> customer()
                            .post("/api/payments/" + id + "/prepare", Map.of())
                            .status()
                    == 200);
            return this;
        }

        void fails() {
            topics.publish(new OrderFailed(meta(), id, owner, FailureReason.PAYMENT_DEADLINE_PASSED, null));
        }

        void owes(String name, long amount) {
            topics.publish(new RefundRequested(
                    meta(),
                    id,
                    owner,
                    new PaymentId(payment()),
                    refund(name),
                    Money.won(amount),
                    RefundReason.PARTIALLY_CANCELLED));
        }

        Answer verify() {
            return customer().post("/api/payments/" + id + "/verify", Map.of());
        }

        void completed() {
            topics.await(PaymentCompleted.class, it -> it.orderId().equals(id));
        }

        PaymentRefunded refunded(String name) {
            return topics.await(PaymentRefunded.class, it -> it.refundId().equals(refund(name)));
        }

        long completions() {
            return topics.all(PaymentCompleted.class, it -> it.orderId().equals(id)).stream()
                    .map(it -> it.meta().id())
                    .distinct()
                    .count();
        }

        /** The refunds that were told of, each telling once. */
        List<String> tellings() {
            var ids = new HashSet<EventId>();
            return topics.all(PaymentRefunded.class, it -> it.orderId().equals(id)).stream()
                    .filter(it -> ids.add(it.meta().id()))
                    .map(it -> it.refundId().value().substring(id.value().length() + 1))
                    .toList();
        }

        String status() {
            return customer().get("/api/payments/" + id).text("/status");
        }

        String storedStatus() {
            return mongo.getCollection("payments")
                    .find(new org.bson.Document("_id", payment()))
                    .first()
                    .getString("status");
        }

        /** Nobody asks by himself about this one for an hour. */
        void putOff() {
            mongo.updateFirst(
                    query(where("_id").is(payment())),
                    new Update()
                            .set("nextStepAt", clock.instant().plus(Duration.ofHours(1)))
                            .inc("version", 1),
                    "payments");
        }

        JsonNode discrepancy(String kind) {
            return OutsideWorldIT.this.discrepancy(payment(), kind);
        }

        private OrderCreated placed(PaymentChoice choice) {
            Instant now = clock.instant();
            return APayment.order(id, owner, choice, now, now.plus(Duration.ofMinutes(15)));
        }

        private EventMeta meta() {
            return new EventMeta(new EventId(UUID.randomUUID().toString()), clock.instant(), 2);
        }
    }
}
