package dev.jangteo.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** What comes after paying: second thoughts, goods sent back, and the end of it. */
class AftersalesJourneyIT {
    private final Shop shop = Shop.open();

    @Test
    void a_confirmed_order_is_called_off_the_money_and_the_units_go_back_O6_P5_C8() {
        var customer = shop.newCustomer();
        var sku = shop.sell("취소될 헤드폰", 30_000, 5);
        var id = confirmed(customer, sku, 1);
        Awaitility.await().until(() -> shop.onHand(sku) == 4);
        assertThat(shop.heldFor(id)).isEqualTo(33_000);

        var cancelled = cancel(customer, Customer.newKey(), id, Map.of("reason", "마음이 바뀌었어요"));

        assertThat(cancelled.status()).as(cancelled.toString()).isEqualTo(200);
        assertThat(cancelled.at("/status")).isEqualTo("cancelled");
        assertThat(cancelled.json().at("/cancellation/isCancelled").asBoolean()).isTrue();
        assertThat(cancelled.json().at("/cancellation/totalRefund/amount").asLong())
                .isEqualTo(33_000);
        Awaitility.await().atMost(Customer.SOON).until(() -> shop.heldFor(id) == 0);
        Awaitility.await().atMost(Customer.SOON).until(() -> shop.onHand(sku) == 5 && shop.available(sku) == 5);
        customer.awaitMail("취소");
        customer.awaitMail("환불");
    }

    @Test
    void a_part_is_called_off_and_the_delivery_fee_that_falls_due_is_kept_O6_O9() {
        var customer = shop.newCustomer();
        var sku = shop.sell("부분 취소될 헤드폰", 20_000, 10);
        var id = confirmed(customer, sku, 3);
        var key = Customer.newKey();
        var one = Map.of("items", List.of(Map.of("skuId", sku, "quantity", 1)), "reason", "하나는 필요 없어요");

        var first = cancel(customer, key, id, one);
        var again = cancel(customer, key, id, one);

        assertThat(first.status()).as(first.toString()).isEqualTo(200);
        assertThat(first.at("/status")).isEqualTo("partially_cancelled");
        assertThat(again.status()).as(again.toString()).isEqualTo(200);
        assertThat(again.json().at("/cancellation/totalRefund/amount").asLong())
                .as("60,000 paid, free of delivery; 40,000 are left and 3,000 for their delivery")
                .isEqualTo(17_000);
        Awaitility.await().atMost(Customer.SOON).until(() -> shop.heldFor(id) == 43_000);
        Awaitility.await().atMost(Customer.SOON).until(() -> shop.onHand(sku) == 8);

        var tooMany = cancel(
                customer,
                Customer.newKey(),
                id,
                Map.of("items", List.of(Map.of("skuId", sku, "quantity", 3)), "reason", "전부"));
        assertThat(tooMany.status()).isEqualTo(422);
        assertThat(tooMany.code()).isEqualTo("cancellation-exceeds-order");

        var rest = cancel(customer, Customer.newKey(), id, Map.of("reason", "나머지도요"));
        assertThat(rest.at("/status")).isEqualTo("cancelled");
        Awaitility.await().atMost(Customer.SOON).until(() -> shop.heldFor(id) == 0);
        Awaitility.await().atMost(Customer.SOON).until(() -> shop.onHand(sku) == 10);
        assertThat(shop.books(id).path("cancelledAmount").asLong()).isEqualTo(60_000);
    }

    @Test
    void an_order_is_either_called_off_or_shipped_never_both_O6_S1() throws Exception {
        var customer = shop.newCustomer();
        var sku = shop.sell("취소와 발송 사이의 헤드폰", 60_000, 20);
        for (var id :
                IntStream.range(0, 4).mapToObj(_ -> confirmed(customer, sku, 1)).toList()) {
            try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
                List<Callable<Reply>> both = List.of(
                        () -> cancel(customer, Customer.newKey(), id, Map.of("reason", "취소")), () -> dispatch(id));
                var replies = threads.invokeAll(both).stream()
                        .map(it -> it.resultNow())
                        .toList();
                assertThat(replies.stream().filter(it -> it.status() == 200))
                        .as(replies.toString())
                        .hasSizeLessThanOrEqualTo(1);
            }
        }
        var shipped = confirmed(customer, sku, 1);
        Awaitility.await().until(() -> dispatch(shipped).status() == 200);

        var late = cancel(customer, Customer.newKey(), shipped, Map.of("reason", "늦은 취소"));

        assertThat(late.status()).isEqualTo(409);
        assertThat(late.code()).isIn("order-being-shipped", "order-move-refused");
    }

    @Test
    void goods_sent_back_are_looked_at_and_paid_back_O7() {
        var customer = shop.newCustomer();
        var sku = shop.sell("반품될 헤드폰", 60_000, 5);
        var id = delivered(customer, sku);

        var requested = customer.door()
                .with("Idempotency-Key", Customer.newKey())
                .post("/api/orders/%s/returns".formatted(id), Map.of("reason", "CHANGE_OF_MIND"));
        assertThat(requested.status()).as(requested.toString()).isBetween(200, 201);
        assertThat(customer.seeOrder(id).at("/status")).isEqualTo("return_requested");
        var inspected = shop.admin()
                .door()
                .with("Idempotency-Key", Customer.newKey())
                .post(
                        "/api/admin/orders/%s/return-inspections".formatted(id),
                        Map.of("accepted", true, "resellable", true));
        assertThat(inspected.status()).as(inspected.toString()).isEqualTo(200);

        customer.awaitOrder(id, "returned");
        Awaitility.await("all but the way back").atMost(Customer.SOON).until(() -> shop.heldFor(id) == 3_000);
        Awaitility.await().atMost(Customer.SOON).until(() -> shop.onHand(sku) == 5);
    }

    @Test
    void a_customer_keeps_the_goods_and_nothing_can_be_sent_back_any_more_O8() {
        var customer = shop.newCustomer();
        var sku = shop.sell("구매 확정될 헤드폰", 60_000, 5);
        var id = delivered(customer, sku);

        var confirmed = customer.door().post("/api/orders/%s/purchase-confirmation".formatted(id), Map.of());

        assertThat(confirmed.status()).as(confirmed.toString()).isEqualTo(200);
        customer.awaitOrder(id, "purchase_confirmed");
        var late = customer.door()
                .with("Idempotency-Key", Customer.newKey())
                .post("/api/orders/%s/returns".formatted(id), Map.of("reason", "DEFECTIVE"));
        assertThat(late.status()).as(late.toString()).isEqualTo(409);
    }

    @Test
    void nobody_calls_off_the_order_of_another() {
        var sku = shop.sell("남의 헤드폰", 60_000, 5);
        var id = confirmed(shop.newCustomer(), sku, 1);

        var refused = cancel(shop.newCustomer(), Customer.newKey(), id, Map.of("reason", "남의 주문"));

        assertThat(refused.status()).isEqualTo(404);
    }

    @Test
    void bad_wishes_are_refused_by_field() {
        var customer = shop.newCustomer();
        var id = confirmed(customer, shop.sell("잘못된 요청의 헤드폰", 60_000, 5), 1);

        assertThat(customer.door()
                        .post("/api/orders/%s/cancellations".formatted(id), Map.of("reason", "키 없이"))
                        .status())
                .isEqualTo(400);
        for (var body : List.<Map<String, ?>>of(
                Map.of(),
                Map.of("reason", ""),
                Map.of("reason", "x".repeat(201)),
                Map.of("reason", "r", "items", List.of()),
                Map.of("reason", "r", "items", List.of(Map.of("skuId", "no-such", "quantity", 1))),
                Map.of("reason", "r", "items", List.of(Map.of("skuId", "x", "quantity", -1))))) {
            var refused = cancel(customer, Customer.newKey(), id, body);
            assertThat(refused.status()).as(body + ": " + refused).isBetween(400, 422);
            assertThat(refused.code()).as(body.toString()).isNotEmpty();
        }
        assertThat(customer.seeOrder(id).at("/status")).isEqualTo("confirmed");
    }

    @Test
    void back_in_stock_is_told_to_who_asked_C9() {
        var customer = shop.newCustomer();
        var sku = shop.sell("품절된 헤드폰", 60_000, 0);
        assertThat(customer.door()
                        .post("/api/skus/%s/stock-alerts".formatted(sku), Map.of())
                        .status())
                .isBetween(200, 201);

        shop.admin().door().put("/api/admin/skus/%s/stock".formatted(sku), Map.of("onHand", 3));

        customer.awaitMail("다시 들어왔습니다");
    }

    @Test
    void the_stock_adds_up_in_the_shops_own_audit_C8() {
        Awaitility.await("an audit without differences").atMost(Customer.SOON).untilAsserted(() -> {
            var audit = shop.admin().door().get("/api/admin/stock/audit");
            assertThat(audit.status()).as(audit.toString()).isEqualTo(200);
            assertThat(audit.json().at("/differences/items"))
                    .as(audit.toString())
                    .isEmpty();
        });
    }

    private String confirmed(Customer customer, String sku, int quantity) {
        var id = customer.orderByCard(Customer.newKey(), sku, quantity, customer.card("4242424242424242"))
                .at("/orderId");
        customer.awaitOrder(id, "confirmed");
        return id;
    }

    private String delivered(Customer customer, String sku) {
        var id = confirmed(customer, sku, 1);
        Awaitility.await().atMost(Customer.SOON).until(() -> dispatch(id).status() == 200);
        customer.awaitOrder(id, "delivered");
        return id;
    }

    private Reply dispatch(String id) {
        return shop.admin().door().post("/api/admin/shipments/%s/dispatch".formatted(id), Map.of("carrier", "hanjin"));
    }

    private static Reply cancel(Customer customer, String key, String id, Map<String, ?> body) {
        return customer.door().with("Idempotency-Key", key).post("/api/orders/%s/cancellations".formatted(id), body);
    }
}
