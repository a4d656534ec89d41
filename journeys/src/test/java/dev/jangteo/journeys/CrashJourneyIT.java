package dev.jangteo.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.awaitility.Awaitility;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** kill -9 of a service while orders flow: every accepted order is confirmed, charged once, its stock taken once. */
class CrashJourneyIT {
    private static final int ORDERS = 12;

    private final Shop shop = Shop.open();

    @ParameterizedTest
    @ValueSource(strings = {"order-service", "payment-service"})
    void killing_a_service_amid_orders_loses_none_and_charges_none_twice(String service) throws Exception {
        var customer = shop.newCustomer();
        var sku = shop.sell("충돌 시험 헤드폰 " + service, 60_000, 100);
        var card = customer.card("4242424242424242");
        var accepted = new CopyOnWriteArrayList<String>();

        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> buying = new ArrayList<>();
            for (int i = 0; i < ORDERS; i++) {
                buying.add(threads.submit(() -> accepted.add(orderUntilAccepted(customer, sku, card))));
            }
            Awaitility.await().until(() -> accepted.size() >= 2);
            shop.stack().kill(service);
            shop.stack().start(service);
            for (var one : buying) {
                one.get();
            }
        }

        assertThat(accepted).hasSize(ORDERS).doesNotHaveDuplicates();
        for (var id : accepted) {
            customer.awaitOrder(id, "confirmed");
            assertThat(charges(id)).as("charges of " + id).isEqualTo(1);
        }
        Awaitility.await().atMost(Customer.SOON).until(() -> shop.onHand(sku) == 100 - ORDERS);
    }

    /** As a client should: the same key until there is an answer. */
    private static String orderUntilAccepted(Customer customer, String sku, String card) {
        var key = Customer.newKey();
        return Awaitility.await("an order to be accepted")
                .atMost(java.time.Duration.ofMinutes(1))
                .pollInterval(java.time.Duration.ofMillis(200))
                .until(() -> customer.orderByCard(key, sku, 1, card), it -> it.status() == 201 || it.status() == 200)
                .at("/orderId");
    }

    private long charges(String orderId) {
        return shop.books(orderId)
                .path("attempts")
                .valueStream()
                .filter(it -> it.path("outcome").asString("").equals("PAID"))
                .count();
    }
}
