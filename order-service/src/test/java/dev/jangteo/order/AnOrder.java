package dev.jangteo.order;

import dev.jangteo.contracts.DeliveryFeePolicy;
import dev.jangteo.contracts.DeliveryRegion;
import dev.jangteo.contracts.DomainEvent;
import dev.jangteo.contracts.Money;
import dev.jangteo.contracts.OrderEvent.PaymentChoice;
import dev.jangteo.contracts.OrderEvent.ReturnReason;
import dev.jangteo.contracts.OrderId;
import dev.jangteo.contracts.PaymentId;
import dev.jangteo.contracts.PostalAddress;
import dev.jangteo.contracts.ProductId;
import dev.jangteo.contracts.SkuId;
import dev.jangteo.contracts.UserId;
import dev.jangteo.order.PlaceOrder.Wanted;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** Words for tests of orders: what is ordered, what the others tell, what people ask for. */
final class AnOrder {
    static final Instant NOON = Instant.parse("2026-11-21T03:00:00Z");
    static final Instant DEADLINE = NOON.plus(Duration.ofMinutes(15));
    static final PaymentId PAYMENT = new PaymentId("pay-1");
    static final Parcel PARCEL =
            new Parcel("hanjin", "123456789012", "https://t.example/1", LocalDate.of(2026, 11, 24), null);
    static final Terms TERMS = new Terms(
            Duration.ofDays(14), Duration.ofDays(28), Duration.ofDays(7), Duration.ofDays(7), Duration.ofDays(14));
    static final String SEOUL = "04524";
    static final String JEJU = "63000";

    private AnOrder() {}

    static OrderLine line(String sku, int quantity, long price) {
        return OrderLine.ordered(new ProductId("p-" + sku), new SkuId(sku), sku, quantity, Money.won(price));
    }

    static Order placed(OrderLine... lines) {
        return placed(0, SEOUL, lines);
    }

    static Order placed(long discount, String postalCode, OrderLine... ordered) {
        var lines = new OrderLines(List.of(ordered)).sharing(Money.won(discount));
        var wish = new PlaceOrder(
                new UserId("u-1"),
                "key-1",
                lines.units(),
                false,
                new PostalAddress("김민수", "010-1234-5678", postalCode, "세종대로 110", null),
                new PaymentChoice(PaymentChoice.Method.PAYMENT_WINDOW, null));
        var charges = Charges.of(lines, DeliveryFeePolicy.standard(), DeliveryRegion.of(postalCode));
        return Order.place(new OrderId("o-1"), wish, lines, charges, TERMS, DEADLINE, cause("customer"));
    }

    static Order paid(OrderLine... lines) {
        return pay(placed(lines));
    }

    static Order pay(Order order) {
        order.paymentCompleted(PAYMENT, order.charges().total(), cause("PaymentCompleted"));
        return order;
    }

    /** Paid, packed, shipped and delivered at noon. */
    static Order delivered(OrderLine... lines) {
        return deliver(paid(lines));
    }

    static Order deliver(Order order) {
        order.stockDecided(StockOutcome.COMMITTED, cause("StockCommitted"));
        order.clearForDispatch(cause("dispatch"));
        order.dispatched(PARCEL, cause("ShipmentDispatched"));
        order.delivered(NOON, cause("ShipmentDelivered"));
        return order;
    }

    static Wanted units(String sku, int quantity) {
        return new Wanted(new SkuId(sku), quantity);
    }

    /** Without units, all that are left. */
    static boolean cancel(Order order, String key, Wanted... units) {
        var items = units.length == 0 ? null : List.of(units);
        return order.cancel(new CancelOrder(key, items, "고객 요청", Actor.USER), cause("customer"));
    }

    /** Without units, all the customer has. */
    static boolean sendBack(Order order, String key, ReturnReason reason, Wanted... units) {
        var items = units.length == 0 ? null : List.of(units);
        return order.requestReturn(new RequestReturn(key, items, reason, null, Actor.USER), cause("customer"));
    }

    static Cause cause(String by) {
        return at(NOON, by);
    }

    static Cause at(Instant when, String by) {
        return new Cause(by, when, null);
    }

    static <E extends DomainEvent> List<E> told(Order order, Class<E> type) {
        return order.raised().stream().filter(type::isInstance).map(type::cast).toList();
    }

    static Money sum(Stream<Money> amounts) {
        return amounts.reduce(Money.won(0), Money::plus);
    }

    static long[] won(Stream<Money> amounts) {
        return amounts.mapToLong(Money::amount).toArray();
    }

    static Money[] money(long... won) {
        return Arrays.stream(won).mapToObj(Money::won).toArray(Money[]::new);
    }
}
