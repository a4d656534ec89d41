package dev.jangteo.order;

import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.put;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathMatching;
import static org.assertj.core.api.Assertions.assertThat;

import dev.jangteo.contracts.CatalogEvent.StockCommitted;
import dev.jangteo.contracts.EventId;
import dev.jangteo.contracts.EventMeta;
import dev.jangteo.contracts.Money;
import dev.jangteo.contracts.OrderEvent;
import dev.jangteo.contracts.OrderEvent.OrderConfirmed;
import dev.jangteo.contracts.OrderId;
import dev.jangteo.contracts.PaymentEvent.PaymentCompleted;
import dev.jangteo.contracts.PaymentId;
import dev.jangteo.contracts.ShipmentId;
import dev.jangteo.contracts.ShippingEvent.ShipmentDelivered;
import dev.jangteo.contracts.ShippingEvent.ShipmentDispatched;
import dev.jangteo.contracts.UserId;
import dev.jangteo.platform.testing.Answer;
import dev.jangteo.platform.testing.Clockwork;
import dev.jangteo.platform.testing.Http;
import dev.jangteo.platform.testing.Peers;
import dev.jangteo.platform.testing.ServiceTest;
import dev.jangteo.platform.testing.Tokens;
import dev.jangteo.platform.testing.Topics;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoOperations;

/** order-service with a real broker and store; catalog and payment answer over HTTP as the tests write it. */
@ServiceTest
abstract class WholeOrderService {
    static final String BODY = """
            {"lines":[{"skuId":"sku-1","quantity":2}],"fromCart":true,
             "deliveryAddress":{"recipient":"김민수","phone":"010-1234-5678","postalCode":"04524","line1":"서울 중구 세종대로 110"},
             "payment":{"method":"PAYMENT_WINDOW"}}""";

    @Autowired
    Http http;

    @Autowired
    Tokens tokens;

    @Autowired
    Topics topics;

    @Autowired
    Peers peers;

    @Autowired
    Clockwork clock;

    @Autowired
    MongoOperations mongo;

    final UserId user = new UserId("user-" + UUID.randomUUID());

    /** Two units of one ware at 15,000 won: 33,000 with delivery. */
    @BeforeEach
    void catalogReserves() {
        peers.reset();
        peers.server().stubFor(put(urlPathMatching("/internal/reservations/.*")).willReturn(okJson("""
                {"lines":[{"productId":"p-1","skuId":"sku-1","name":"무선 헤드폰 블랙","quantity":2,
                           "unitPrice":{"amount":15000,"currency":"KRW"}}]}""")));
    }

    @AfterEach
    void backToNow() {
        clock.reset();
    }

    static List<String> idsOf(Answer page) {
        return page.json()
                .at("/items")
                .valueStream()
                .map(it -> it.at("/id").asString())
                .toList();
    }

    Http mine() {
        return http.as(tokens.customer(user));
    }

    Http stranger() {
        return http.as(tokens.customer(new UserId("stranger")));
    }

    OrderId place(String key) {
        var answer = mine().with("Idempotency-Key", key).post("/api/orders", BODY);
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        return new OrderId(answer.text("/orderId"));
    }

    OrderId paidOrder() {
        var id = place("key-" + UUID.randomUUID());
        topics.publish(paid(id));
        told(OrderConfirmed.class, id);
        return id;
    }

    /** Paid, and its units have left the stock. */
    OrderId packedOrder() {
        var id = paidOrder();
        topics.publish(new StockCommitted(meta(), id));
        Awaitility.await().until(() -> "COMMITTED".equals(stored(id).getString("stock")));
        return id;
    }

    OrderId deliveredOrder() {
        var id = paidOrder();
        var shipment = new ShipmentId(id + "-1");
        topics.publish(dispatched(id));
        topics.publish(new ShipmentDelivered(meta(), shipment, id, user, clock.instant()));
        told(OrderEvent.OrderDelivered.class, id);
        return id;
    }

    ShipmentDispatched dispatched(OrderId id) {
        return new ShipmentDispatched(
                meta(),
                new ShipmentId(id + "-1"),
                id,
                user,
                "hanjin",
                "123456789012",
                "https://t.example/1",
                LocalDate.of(2026, 11, 24));
    }

    Answer clear(OrderId id) {
        return http.as(tokens.service()).post("/internal/orders/" + id + "/dispatch-clearance", "{}");
    }

    /** The order's document as it lies in the store. */
    Document stored(OrderId id) {
        return mongo.getCollection("orders")
                .find(new Document("_id", id.value()))
                .first();
    }

    <E extends OrderEvent> E told(Class<E> type, OrderId id) {
        return topics.await(type, it -> it.orderId().equals(id));
    }

    String statusOf(OrderId id) {
        return mine().get("/api/orders/" + id).text("/status");
    }

    PaymentCompleted paid(OrderId id) {
        return new PaymentCompleted(meta(), new PaymentId("pay-" + id), id, user, Money.won(33_000));
    }

    EventMeta meta() {
        return new EventMeta(new EventId(UUID.randomUUID().toString()), clock.instant(), 1);
    }
}
