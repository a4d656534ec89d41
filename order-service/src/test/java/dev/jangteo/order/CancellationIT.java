package dev.jangteo.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import dev.jangteo.contracts.CatalogEvent.StockShort;
import dev.jangteo.contracts.Money;
import dev.jangteo.contracts.OrderEvent.CancellationReason;
import dev.jangteo.contracts.OrderEvent.OrderCancelled;
import dev.jangteo.contracts.OrderEvent.OrderPartiallyCancelled;
import dev.jangteo.contracts.OrderEvent.OrderShipped;
import dev.jangteo.contracts.OrderEvent.RefundReason;
import dev.jangteo.contracts.OrderEvent.RefundRequested;
import dev.jangteo.contracts.OrderId;
import dev.jangteo.contracts.PaymentEvent.PaymentRefunded;
import dev.jangteo.contracts.PaymentId;
import dev.jangteo.contracts.RefundId;
import dev.jangteo.contracts.SkuId;
import dev.jangteo.platform.testing.Answer;
import dev.jangteo.platform.testing.Http;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.bson.Document;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/** Calling orders off over HTTP, against everything that may happen at the same time. */
class CancellationIT extends WholeOrderService {
    private static final String ALL = "{\"reason\":\"고객 요청\"}";
    private static final String ONE = "{\"items\":[{\"skuId\":\"sku-1\",\"quantity\":1}],\"reason\":\"고객 요청\"}";

    @Test
    void part_of_an_order_is_called_off_and_stored_in_the_shape_customers_know() {
        var id = paidOrder();

        var answer = cancel(mine(), id, "c-1", ONE);

        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        assertThat(answer.text("/status")).isEqualTo("partially_cancelled");
        assertThat(answer.json().at("/cancellation/isCancelled").asBoolean()).isFalse();
        assertThat(answer.json().at("/cancellation/isPartial").asBoolean()).isTrue();
        assertThat(answer.json().at("/cancellation").propertyNames())
                .containsExactlyInAnyOrder("isCancelled", "isPartial", "items", "totalRefund");
        assertThat(answer.json().at("/cancellation/items/0/refundAmount/amount").asLong())
                .isEqualTo(15_000);
        assertThat(answer.text("/lines/0/status")).isEqualTo("confirmed");
        assertThat(answer.text("/lines/1/status")).isEqualTo("cancelled");
        assertThat(answer.json().at("/discount/amount").asLong(-1)).isZero();
        assertThat(told(OrderPartiallyCancelled.class, id).refund()).isEqualTo(Money.won(15_000));
        assertThat(told(RefundRequested.class, id).refundId()).isEqualTo(new RefundId(id + ":c1"));

        var stored = stored(id);
        assertThat(stored.getString("status")).isEqualTo("partially_cancelled");
        assertThat(stored.getList("items", Document.class))
                .extracting(
                        it -> it.getString("productId"), it -> it.getInteger("quantity"), it -> it.getString("status"))
                .containsExactly(tuple("p-1", 1, "confirmed"), tuple("p-1", 1, "cancelled"));
        var cancellation = stored.get("cancellation", Document.class);
        assertThat(cancellation.keySet()).containsExactlyInAnyOrder("isCancelled", "isPartial", "items", "totalRefund");
        assertThat(cancellation.getList("items", Document.class))
                .singleElement()
                .satisfies(it -> assertThat(it.keySet())
                        .contains("productId", "quantity", "reason", "cancelledBy", "cancelledAt", "refundAmount"));
    }

    @Test
    void a_refund_that_was_made_shows_on_the_order() {
        var id = paidOrder();
        cancel(mine(), id, "c-1", ALL);
        var asked = told(RefundRequested.class, id);
        assertThat(asked.reason()).isEqualTo(RefundReason.CANCELLED);
        topics.publish(
                new PaymentRefunded(meta(), new PaymentId("pay-" + id), id, user, asked.refundId(), asked.amount()));
        Awaitility.await().until(() -> {
            var seen = mine().get("/api/orders/" + id);
            return !seen.text("/refunds/0/refundedAt").isEmpty()
                    && Instant.parse(seen.text("/refunds/0/refundedAt")).isBefore(clock.instant());
        });
    }

    @Test
    void the_same_request_is_carried_out_once_however_often_and_at_once_it_comes() throws Exception {
        var id = paidOrder();
        List<Callable<Answer>> calls = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            calls.add(() -> cancel(mine(), id, "c-1", ONE));
        }
        for (var answer : atOnce(calls)) {
            assertThat(answer.status()).as(answer.body()).isIn(200, 409);
        }
        var again = cancel(mine(), id, "c-1", ONE);
        assertThat(again.status()).isEqualTo(200);
        assertThat(again.json().at("/cancellation/items").size()).isEqualTo(1);
        assertThat(again.json().at("/refunds").size()).isEqualTo(1);
        assertThat(again.headers().getFirst("Idempotency-Replayed")).isEqualTo("true");
        var other = cancel(mine(), id, "c-1", ALL);
        assertThat(other.status()).isEqualTo(422);
        assertThat(other.text("/code")).isEqualTo("idempotency-key-reused");
    }

    @Test
    void an_unpaid_order_is_called_off_whole_and_a_payment_that_was_on_its_way_is_owed_back() {
        var id = place("unpaid-1");
        var part = cancel(mine(), id, "c-1", ONE);
        assertThat(part.status()).isEqualTo(422);
        assertThat(part.text("/code")).isEqualTo("partial-cancellation-of-unpaid-order");

        assertThat(cancel(mine(), id, "c-2", ALL).text("/status")).isEqualTo("cancelled");
        assertThat(told(OrderCancelled.class, id).refund()).isNull();
        topics.publish(paid(id));
        topics.publish(paid(id));
        var owed = told(RefundRequested.class, id);
        assertThat(owed.reason()).isEqualTo(RefundReason.PAID_AFTER_CANCELLATION);
        assertThat(owed.amount()).isEqualTo(Money.won(33_000));
        assertThat(statusOf(id)).isEqualTo("cancelled");
    }

    @Test
    void a_shortage_after_part_was_called_off_refunds_the_rest_exactly() {
        var id = paidOrder();
        cancel(mine(), id, "c-1", ONE);
        topics.publish(new StockShort(meta(), id, List.of(new SkuId("sku-1"))));
        assertThat(told(OrderCancelled.class, id).reason()).isEqualTo(CancellationReason.OUT_OF_STOCK);
        Awaitility.await().until(() -> refundsOf(id).size() == 2);
        assertThat(refundsOf(id).stream().map(RefundRequested::amount))
                .containsExactly(Money.won(15_000), Money.won(18_000));
    }

    @Test
    void agents_and_admins_cancel_for_the_customer_and_nobody_else_does() {
        var id = paidOrder();
        var other = cancel(stranger(), id, "c-1", ALL);
        assertThat(other.status()).isEqualTo(404);
        assertThat(other.text("/code")).isEqualTo("order-not-found");
        assertThat(cancel(http, id, "c-1", ALL).status()).isEqualTo(401);
        assertThat(cancel(http.as(tokens.service()), id, "c-1", ALL).status()).isEqualTo(401);

        assertThat(cancel(http.as(tokens.agent()), id, "c-1", ONE).text("/cancellation/items/0/cancelledBy"))
                .isEqualTo("agent");
        var whole = cancel(http.as(tokens.admin()), id, "c-1", ALL);
        assertThat(whole.text("/cancellation/items/1/cancelledBy")).isEqualTo("admin");
        assertThat(whole.text("/status")).isEqualTo("cancelled");
    }

    @Test
    void what_cannot_be_done_is_refused_by_name_and_place() {
        var id = paidOrder();
        var tooMany = cancel(mine(), id, "c-1", "{\"items\":[{\"skuId\":\"sku-1\",\"quantity\":3}],\"reason\":\"많이\"}");
        assertThat(tooMany.status()).isEqualTo(422);
        assertThat(tooMany.text("/code")).isEqualTo("cancellation-exceeds-order");
        assertThat(tooMany.text("/errors/0/field")).isEqualTo("items[0].quantity");

        assertBad(id, "{}", "reason");
        assertBad(id, "{\"reason\":\" \"}", "reason");
        assertBad(id, "{\"reason\":\"" + "가".repeat(201) + "\"}", "reason");
        assertBad(id, "{\"reason\":\"r\",\"items\":[]}", "items");
        assertBad(id, "{\"reason\":\"r\",\"items\":[null]}", "items[0]");
        assertBad(id, "{\"reason\":\"r\",\"items\":[{\"skuId\":\"sku-1\"}]}", "items[0].quantity");
        assertBad(id, "{\"reason\":\"r\",\"items\":[{\"skuId\":\"sku-1\",\"quantity\":0}]}", "items[0].quantity");
        var keyless = mine().post("/api/orders/" + id + "/cancellations", ALL);
        assertThat(keyless.status()).isEqualTo(400);
        assertThat(keyless.text("/errors/0/field")).isEqualTo("Idempotency-Key");
        assertThat(cancel(mine(), new OrderId("unknown"), "c-2", ALL).status()).isEqualTo(404);
        assertThat(statusOf(id)).isEqualTo("confirmed");

        cancel(mine(), id, "c-3", ALL);
        var twice = cancel(mine(), id, "c-4", ALL);
        assertThat(twice.status()).isEqualTo(409);
        assertThat(twice.text("/code")).isEqualTo("order-move-refused");
        assertThat(twice.text("/detail")).contains("cancelled");
    }

    @Test
    void a_parcel_is_cleared_for_what_is_left_and_stays_so() {
        var id = packedOrder();
        cancel(mine(), id, "c-1", ONE);

        var cleared = clear(id);
        assertThat(cleared.status()).as(cleared.body()).isEqualTo(200);
        assertThat(cleared.text("/userId")).isEqualTo(user.value());
        assertThat(cleared.json().at("/lines").size()).isEqualTo(1);
        assertThat(cleared.json().at("/lines/0/quantity").asInt()).isEqualTo(1);
        assertThat(cleared.text("/deliveryAddress/postalCode")).isEqualTo("04524");
        assertThat(clear(id).json()).isEqualTo(cleared.json());
        assertThat(cancel(mine(), id, "c-1", ONE).status()).as("a repeat").isEqualTo(200);
        var late = cancel(mine(), id, "c-2", ALL);
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.text("/code")).isEqualTo("order-being-shipped");

        topics.publish(dispatched(id));
        told(OrderShipped.class, id);
        assertThat(cancel(mine(), id, "c-3", ALL).text("/code")).isEqualTo("order-being-shipped");
        assertThat(clear(id).status()).isEqualTo(200);
    }

    @Test
    void no_parcel_is_cleared_before_its_time_or_for_just_anyone() {
        var id = place("clearance-1");
        assertThat(clear(id).text("/code")).isEqualTo("order-not-dispatchable");
        topics.publish(paid(id));
        Awaitility.await().until(() -> statusOf(id).equals("confirmed"));
        assertThat(clear(id).text("/code")).isEqualTo("stock-not-committed");
        assertThat(clear(new OrderId("unknown")).status()).isEqualTo(404);
        assertThat(http.as(tokens.admin())
                        .post("/internal/orders/" + id + "/dispatch-clearance", "{}")
                        .status())
                .isEqualTo(401);
        cancel(mine(), id, "c-1", ALL);
        var refused = clear(id);
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.text("/code")).isEqualTo("order-not-dispatchable");
    }

    @RepeatedTest(10)
    void of_a_cancellation_and_a_dispatch_at_the_same_time_one_wins() throws Exception {
        var id = packedOrder();
        List<Callable<Answer>> calls = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            var key = "c-" + i;
            calls.add(() -> clear(id));
            calls.add(() -> cancel(mine(), id, key, ALL));
        }
        var answers = atOnce(calls);

        var cancelled = statusOf(id).equals("cancelled");
        assertThat(successes(answers, 0)).isEqualTo(cancelled ? 0 : 10);
        assertThat(successes(answers, 1)).isEqualTo(cancelled ? 1 : 0);
        assertThat(answers).allMatch(it -> it.status() == 200 || it.status() == 409);
        assertThat(stored(id).get("clearedAt") == null).isEqualTo(cancelled);
    }

    private static long successes(List<Answer> answers, int kind) {
        return IntStream.range(0, answers.size())
                .filter(i -> i % 2 == kind && answers.get(i).status() == 200)
                .count();
    }

    private List<RefundRequested> refundsOf(OrderId id) {
        return topics.all(RefundRequested.class, it -> it.orderId().equals(id));
    }

    private void assertBad(OrderId id, String body, String field) {
        var answer = cancel(mine(), id, "bad", body);
        assertThat(answer.status()).as(body).isEqualTo(400);
        assertThat(answer.text("/errors/0/field")).as(answer.body()).isEqualTo(field);
    }

    private static Answer cancel(Http as, OrderId id, String key, String body) {
        return as.with("Idempotency-Key", key).post("/api/orders/" + id + "/cancellations", body);
    }

    private static List<Answer> atOnce(List<Callable<Answer>> calls) throws InterruptedException {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            return threads.invokeAll(calls).stream().map(it -> it.resultNow()).toList();
        }
    }
}
