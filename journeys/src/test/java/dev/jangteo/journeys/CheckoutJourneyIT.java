package dev.jangteo.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** From an account to a parcel at the door, and the ways it can go wrong on the way to the payment. */
class CheckoutJourneyIT {
    private final Shop shop = Shop.open();

    @Test
    void from_sign_up_to_delivery_U1_U3_K1_O1_O4_P2_S1_S3_S4_N1() {
        var customer = shop.newCustomer();
        var link = customer.awaitMail("인증");
        assertThat(link).contains("/api/users/verify-email?token=");
        var token = link.replaceAll("(?s).*verify-email\\?token=([A-Za-z0-9._-]+).*", "$1");
        var verified = shop.door().get("/api/users/verify-email?token=" + token);
        assertThat(verified.status()).as(link + verified).isEqualTo(200);
        assertThat(customer.door()
                        .get("/api/users/me")
                        .json()
                        .path("emailVerified")
                        .asBoolean())
                .isTrue();
        customer.awaitMail("환영");

        var sku = shop.sell("무선 헤드폰 여정", 39_900, 10);
        var cart = customer.door().post("/api/cart/items", Map.of("skuId", sku, "quantity", 2));
        assertThat(cart.json().at("/total/amount").asLong()).isEqualTo(79_800);

        var order = customer.orderByCard(Customer.newKey(), sku, 2, customer.card("4242424242424242"));
        assertThat(order.status()).as(order.toString()).isEqualTo(201);
        assertThat(order.at("/status")).isEqualTo("pending");
        var id = order.at("/orderId");
        customer.awaitOrder(id, "confirmed");
        customer.awaitMail("결제");
        Awaitility.await().until(() -> shop.onHand(sku) == 8);
        Awaitility.await()
                .until(() ->
                        customer.door().get("/api/cart").json().path("lines").isEmpty());

        var shipment = Awaitility.await()
                .until(
                        () -> shop.admin()
                                .door()
                                .post("/api/admin/shipments/%s/dispatch".formatted(id), Map.of("carrier", "hanjin")),
                        it -> it.status() == 200);
        assertThat(shipment.at("/trackingNumber")).matches("\\d{12}");
        var delivered = customer.awaitOrder(id, "delivered");
        assertThat(delivered
                        .json()
                        .path("timeline")
                        .valueStream()
                        .map(it -> it.path("status").asString()))
                .containsExactly("pending", "confirmed", "shipped", "delivered");
        customer.awaitMail("출발");
        customer.awaitMail("도착");
        assertThat(shop.heldFor(id)).isEqualTo(79_800);
    }

    @Test
    void a_declined_card_fails_the_order_and_its_stock_comes_back_P4_O4() {
        var customer = shop.newCustomer();
        var sku = shop.sell("거절될 헤드폰", 60_000, 1);
        var id = customer.orderByCard(Customer.newKey(), sku, 1, customer.card("declined"))
                .at("/orderId");

        customer.awaitOrder(id, "failed");

        assertThat(customer.door().get("/api/payments/" + id).at("/failureCode"))
                .isEqualTo("CARD_DECLINED");
        customer.awaitMail("결제하지 못했습니다");
        Awaitility.await().until(() -> shop.available(sku) == 1);
        assertThat(shop.heldFor(id)).isZero();
    }

    @Test
    void paying_in_the_gateways_window_and_verifying_confirms_P1_P2_P3() {
        var customer = shop.newCustomer();
        var sku = shop.sell("창에서 결제할 헤드폰", 20_000, 5);
        var id = customer.orderForWindow(Customer.newKey(), sku, 1).at("/orderId");
        var prepared = customer.preparePayment(id);
        assertThat(prepared.json().at("/amount/amount").asLong()).isEqualTo(23_000);
        var paid =
                shop.outside().post("/control/portone/payments/%s/pay".formatted(prepared.at("/paymentId")), Map.of());
        assertThat(paid.status()).as(paid.toString()).isEqualTo(200);

        var verified = customer.door().post("/api/payments/%s/verify".formatted(id), Map.of());
        assertThat(verified.status()).as(verified.toString()).isEqualTo(200);
        customer.awaitOrder(id, "confirmed");
        assertThat(shop.heldFor(id)).isEqualTo(23_000);
    }

    @Test
    void a_tampered_amount_is_refused_and_given_back_P3() {
        var customer = shop.newCustomer();
        var sku = shop.sell("조작될 헤드폰", 50_000, 5);
        var id = customer.orderForWindow(Customer.newKey(), sku, 1).at("/orderId");
        var payment = customer.preparePayment(id).at("/paymentId");
        shop.outside()
                .post("/control/portone/payments/%s/pay".formatted(payment), Map.of("amount", 100, "tampered", true));

        customer.awaitOrder(id, "failed");
        Awaitility.await().until(() -> shop.heldFor(id) == 0);
    }

    @Test
    void an_order_nobody_pays_fails_at_its_deadline_and_a_late_payment_is_given_back_P8() {
        var customer = shop.newCustomer();
        var sku = shop.sell("늦게 결제될 헤드폰", 50_000, 1);
        var id = customer.orderForWindow(Customer.newKey(), sku, 1).at("/orderId");
        var payment = customer.preparePayment(id).at("/paymentId");

        customer.awaitOrder(id, "failed");
        shop.outside().post("/control/portone/payments/%s/pay".formatted(payment), Map.of());

        Awaitility.await("the late payment to be given back")
                .atMost(Customer.SOON)
                .until(() -> shop.books(id).path("cancelledAmount").asLong() == 50_000);
        assertThat(customer.seeOrder(id).at("/status")).isEqualTo("failed");
        customer.awaitMail("환불");
        Awaitility.await().until(() -> shop.available(sku) == 1);
    }

    @Test
    void the_same_key_is_the_same_order_one_after_the_other_and_twenty_at_once_O1() throws Exception {
        var customer = shop.newCustomer();
        var sku = shop.sell("한 번만 주문될 헤드폰", 30_000, 100);
        var card = customer.card("4242424242424242");
        var key = Customer.newKey();

        var first = customer.orderByCard(key, sku, 1, card);
        var second = customer.orderByCard(key, sku, 1, card);
        assertThat(second.at("/orderId")).isEqualTo(first.at("/orderId")).isNotEmpty();

        var parallel = Customer.newKey();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<Reply>> twenty = IntStream.range(0, 20)
                    .<Callable<Reply>>mapToObj(_ -> () -> customer.orderByCard(parallel, sku, 1, card))
                    .toList();
            var replies =
                    threads.invokeAll(twenty).stream().map(it -> it.resultNow()).toList();
            assertThat(replies).allSatisfy(it -> assertThat(it.status()).isIn(200, 201));
            assertThat(replies.stream().map(it -> it.at("/orderId")).distinct()).hasSize(1);
            customer.awaitOrder(replies.getFirst().at("/orderId"), "confirmed");
        }
        customer.awaitOrder(first.at("/orderId"), "confirmed");
        Awaitility.await().until(() -> shop.onHand(sku) == 98);
        assertThat(customer.door().get("/api/orders").json().path("items").size())
                .isEqualTo(2);
    }

    @Test
    void the_same_key_with_another_body_is_refused_O1() {
        var customer = shop.newCustomer();
        var sku = shop.sell("바뀔 주문 헤드폰", 30_000, 10);
        var key = Customer.newKey();
        customer.orderForWindow(key, sku, 1);

        var changed = customer.orderForWindow(key, sku, 2);

        assertThat(changed.status()).isEqualTo(422);
        assertThat(changed.code()).isEqualTo("idempotency-key-reused");
    }

    @Test
    void one_unit_wanted_by_fifty_customers_at_once_is_sold_once_C8() throws Exception {
        var sku = shop.sell("마지막 한 개 헤드폰", 90_000, 1);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<Customer>> signUps = IntStream.range(0, 50)
                    .<Callable<Customer>>mapToObj(_ -> shop::newCustomer)
                    .toList();
            var customers = threads.invokeAll(signUps).stream()
                    .map(it -> it.resultNow())
                    .toList();
            List<Callable<Reply>> orders = customers.stream()
                    .<Callable<Reply>>map(it -> () -> it.orderForWindow(Customer.newKey(), sku, 1))
                    .toList();
            var replies =
                    threads.invokeAll(orders).stream().map(it -> it.resultNow()).toList();

            assertThat(replies.stream().filter(it -> it.status() == 201)).hasSize(1);
            assertThat(replies.stream().filter(it -> it.status() != 201)).allSatisfy(it -> {
                assertThat(it.status()).as(it.toString()).isEqualTo(409);
                assertThat(it.code()).isEqualTo("out-of-stock");
            });
        }
        assertThat(shop.available(sku)).isZero();
    }

    @Test
    void a_withdrawn_product_can_not_be_ordered_O2_C5() {
        var customer = shop.newCustomer();
        var sku = shop.sell("판매 중지될 헤드폰", 10_000, 10);
        customer.door().post("/api/cart/items", Map.of("skuId", sku, "quantity", 1));
        assertThat(shop.admin()
                        .door()
                        .post("/api/admin/products/%s/withdraw".formatted(Shop.productOf(sku)), Map.of())
                        .status())
                .isBetween(200, 204);

        var refused = customer.orderForWindow(Customer.newKey(), sku, 1);

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.code()).isEqualTo("product-not-on-sale");
        assertThat(customer.door()
                        .post("/api/cart/items", Map.of("skuId", sku, "quantity", 1))
                        .status())
                .isBetween(400, 499);
        assertThat(customer.door().get("/api/cart").at("/lines/0/state")).isEqualTo("WITHDRAWN");
    }
}
