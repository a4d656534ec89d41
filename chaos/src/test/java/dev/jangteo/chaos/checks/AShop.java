package dev.jangteo.chaos.checks;

import dev.jangteo.chaos.faults.Downtime;
import dev.jangteo.chaos.load.Ledger;
import dev.jangteo.chaos.shop.Goods;
import dev.jangteo.chaos.shop.PostBox.Arrival;
import dev.jangteo.contracts.CatalogEvent.StockCommitted;
import dev.jangteo.contracts.DomainEvent;
import dev.jangteo.contracts.EventId;
import dev.jangteo.contracts.EventMeta;
import dev.jangteo.contracts.Money;
import dev.jangteo.contracts.OrderEvent;
import dev.jangteo.contracts.OrderEvent.CancellationReason;
import dev.jangteo.contracts.OrderEvent.OrderCancelled;
import dev.jangteo.contracts.OrderEvent.OrderConfirmed;
import dev.jangteo.contracts.OrderEvent.OrderCreated;
import dev.jangteo.contracts.OrderEvent.PaymentChoice;
import dev.jangteo.contracts.OrderEvent.RefundReason;
import dev.jangteo.contracts.OrderEvent.RefundRequested;
import dev.jangteo.contracts.OrderId;
import dev.jangteo.contracts.PaymentId;
import dev.jangteo.contracts.PostalAddress;
import dev.jangteo.contracts.ProductId;
import dev.jangteo.contracts.RefundId;
import dev.jangteo.contracts.SkuId;
import dev.jangteo.contracts.UserId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What is left of a shop with one kind of tea, ten packs of it, of which one was ordered, paid, and kept. */
final class AShop {
    private static final Instant NOW = Instant.parse("2026-03-02T01:00:00Z");
    private static final String ORDER = "order-1";
    private static final int PRICE = 5_000;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    final List<Document> orders = new ArrayList<>();
    final List<Document> notices = new ArrayList<>();
    final Map<String, Integer> reserved = new HashMap<>();
    final Map<String, String> holders = new HashMap<>();
    final Map<String, Long> unsent = new HashMap<>();

    private final List<Document> shelves = new ArrayList<>();
    private final List<Told> told = new ArrayList<>();
    private final List<Arrival> mails = new ArrayList<>();
    private final List<Map<String, Object>> attempts = new ArrayList<>();
    private final Ledger ledger = new Ledger();
    private final Downtime downtime = new Downtime();

    AShop() {
        ledger.accepted(new Ledger.Accepted(ORDER, "buy", NOW, NOW));
        orders.add(new Document("_id", ORDER)
                .append("status", "purchase_confirmed")
                .append("sequence", 2L));
        shelves.add(new Document("_id", "tea-1").append("onHand", 9).append("sequence", 0L));
        charge();
        tell("order.events", ORDER, 1, created("e1"));
        tell("order.events", ORDER, 2, confirmed("e2"));
        tell("catalog.events", ORDER, 1, new StockCommitted(meta("e3", 1), new OrderId(ORDER)));
        notices.add(new Document("_id", "e2:EMAIL").append("status", "SENT"));
        mails.add(mail("m1", NOW));
    }

    Evidence evidence() {
        var shelf = shelves.getFirst();
        return new Evidence(
                ledger,
                downtime,
                List.of(new Goods("tea", PRICE, 10)),
                orders,
                List.of(),
                shelves,
                notices,
                unsent,
                Map.of("tea-1", shelf.getInteger("onHand")),
                reserved,
                holders,
                told,
                Map.of(),
                Map.of("pay-" + ORDER, books()),
                mails,
                List.of());
    }

    Document order() {
        return orders.getFirst();
    }

    Document shelf() {
        return shelves.getFirst();
    }

    void createAgain() {
        order().put("sequence", 3L);
        tell("order.events", ORDER, 3, created("e4"));
    }

    private void charge() {
        attempts.add(Map.of("outcome", "PAID", "amount", PRICE));
    }

    void chargeAgain() {
        charge();
    }

    void requestRefund(int won) {
        order().put("sequence", 3L);
        tell(
                "order.events",
                ORDER,
                3,
                new RefundRequested(
                        meta("e5", 3),
                        new OrderId(ORDER),
                        new UserId("user-1"),
                        new PaymentId("pay-" + ORDER),
                        new RefundId(ORDER + ":c1"),
                        Money.won(won),
                        RefundReason.PARTIALLY_CANCELLED));
    }

    void confirmCancellation() {
        ledger.asked(new Ledger.Asked(ORDER, Ledger.Deed.CANCELLATION, true));
    }

    void mailAgain() {
        mails.add(mail("m2", NOW.plusSeconds(20)));
    }

    void crashOf(String part) {
        downtime.begins(part, NOW.plusSeconds(1));
        downtime.ends(part, NOW.plusSeconds(5));
    }

    /** Never paid, never taken from the shelf: only the promise was broken. */
    void calledOffForLackOfUnits() {
        order().put("status", "cancelled");
        attempts.clear();
        shelf().put("onHand", 10);
        notices.add(new Document("_id", "e3:EMAIL").append("status", "SKIPPED"));
        told.removeIf(it -> it.topic().equals("catalog.events"));
        order().put("sequence", 3L);
        tell(
                "order.events",
                ORDER,
                3,
                new OrderCancelled(
                        meta("e3", 3),
                        new OrderId(ORDER),
                        new UserId("user-1"),
                        CancellationReason.OUT_OF_STOCK,
                        null));
    }

    void forgetSecondEvent() {
        told.removeIf(it -> it.id().equals("e2"));
    }

    private void tell(String topic, String subject, long sequence, DomainEvent event) {
        told.add(
                new Told(topic, event.meta().id().value(), event.getClass().getSimpleName(), subject, sequence, event));
    }

    private JsonNode books() {
        return JSON.valueToTree(Map.of(
                "paymentId",
                "pay-" + ORDER,
                "amount",
                (long) PRICE * attempts.size(),
                "cancelledAmount",
                0,
                "attempts",
                attempts,
                "cancellations",
                List.of()));
    }

    private static Arrival mail(String id, Instant at) {
        return new Arrival(id, "<e2.EMAIL@jangteo.example>", "hana@example.com", "주문이 확정되었습니다", at);
    }

    private static OrderCreated created(String id) {
        return new OrderCreated(
                meta(id, 1),
                new OrderId(ORDER),
                new UserId("user-1"),
                lines(),
                Money.won(PRICE),
                Money.won(0),
                Money.won(PRICE),
                new PaymentChoice(PaymentChoice.Method.STORED_CARD, "card-1"),
                home(),
                false,
                NOW);
    }

    private static OrderConfirmed confirmed(String id) {
        return new OrderConfirmed(
                meta(id, 2),
                new OrderId(ORDER),
                new UserId("user-1"),
                new PaymentId("pay-" + ORDER),
                lines(),
                Money.won(PRICE),
                home());
    }

    private static List<OrderEvent.Line> lines() {
        return List.of(new OrderEvent.Line(new ProductId("tea"), new SkuId("tea-1"), "녹차", 1, Money.won(PRICE)));
    }

    private static PostalAddress home() {
        return new PostalAddress("김하나", "010-1234-5678", "04524", "서울특별시 중구 세종대로 110", null);
    }

    private static EventMeta meta(String id, long sequence) {
        return new EventMeta(new EventId(id), NOW, sequence);
    }
}
