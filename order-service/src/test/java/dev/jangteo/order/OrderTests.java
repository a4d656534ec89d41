package dev.jangteo.order;

import static dev.jangteo.order.OrderStatus.CANCELLED;
import static dev.jangteo.order.OrderStatus.CONFIRMED;
import static dev.jangteo.order.OrderStatus.DELIVERED;
import static dev.jangteo.order.OrderStatus.FAILED;
import static dev.jangteo.order.OrderStatus.PENDING;
import static dev.jangteo.order.OrderStatus.SHIPPED;
import static org.assertj.core.api.Assertions.assertThat;

import dev.jangteo.contracts.DeliveryFeePolicy;
import dev.jangteo.contracts.DomainEvent;
import dev.jangteo.contracts.Money;
import dev.jangteo.contracts.OrderEvent.FailureReason;
import dev.jangteo.contracts.OrderEvent.OrderCancelled;
import dev.jangteo.contracts.OrderEvent.OrderConfirmed;
import dev.jangteo.contracts.OrderEvent.OrderCreated;
import dev.jangteo.contracts.OrderEvent.OrderDelivered;
import dev.jangteo.contracts.OrderEvent.OrderFailed;
import dev.jangteo.contracts.OrderEvent.OrderShipped;
import dev.jangteo.contracts.OrderEvent.PaymentChoice;
import dev.jangteo.contracts.OrderEvent.RefundReason;
import dev.jangteo.contracts.OrderEvent.RefundRequested;
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
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class OrderTests {
    private static final Instant NOON = Instant.parse("2026-11-21T03:00:00Z");
    private static final Instant DEADLINE = NOON.plus(Duration.ofMinutes(15));
    private static final PaymentId PAYMENT = new PaymentId("pay-1");
    private static final Parcel PARCEL =
            new Parcel("hanjin", "123456789012", "https://t.example/1", LocalDate.of(2026, 11, 24), null);

    private final Order order = placed();

    @Test
    void a_placed_order_is_pending_and_tells_what_it_costs() {
        assertThat(order.status()).isEqualTo(PENDING);
        assertThat(told(OrderCreated.class)).singleElement().satisfies(it -> {
            assertThat(it.subtotal()).isEqualTo(Money.won(39_000));
            assertThat(it.shippingFee()).isEqualTo(Money.won(3_000));
            assertThat(it.total()).isEqualTo(Money.won(42_000));
            assertThat(it.expiresAt()).isEqualTo(DEADLINE);
        });
    }

    @Test
    void delivery_is_free_from_the_threshold_on() {
        var lines = List.of(line("sku-1", 1, 49_999));
        assertThat(Charges.of(lines, DeliveryFeePolicy.standard()).total()).isEqualTo(Money.won(52_999));
        lines = List.of(line("sku-1", 1, 50_000));
        assertThat(Charges.of(lines, DeliveryFeePolicy.standard()).total()).isEqualTo(Money.won(50_000));
    }

    @Test
    void a_payment_confirms_the_order() {
        pay();
        assertThat(order.status()).isEqualTo(CONFIRMED);
        assertThat(order.items()).allMatch(it -> it.status() == CONFIRMED);
        assertThat(told(OrderConfirmed.class)).hasSize(1);
    }

    @Test
    void a_payment_told_twice_confirms_once_and_owes_nothing() {
        pay();
        pay();
        assertThat(told(OrderConfirmed.class)).hasSize(1);
        assertThat(told(RefundRequested.class)).isEmpty();
    }

    @Test
    void a_failed_payment_fails_the_order() {
        order.paymentFailed("CARD_DECLINED", cause("PaymentFailed"));
        assertThat(order.status()).isEqualTo(FAILED);
        assertThat(told(OrderFailed.class)).singleElement().satisfies(it -> {
            assertThat(it.reason()).isEqualTo(FailureReason.PAYMENT_FAILED);
            assertThat(it.detail()).isEqualTo("CARD_DECLINED");
        });
    }

    @Test
    void a_failure_after_the_payment_changes_nothing() {
        pay();
        order.paymentFailed("CARD_DECLINED", cause("PaymentFailed"));
        assertThat(order.status()).isEqualTo(CONFIRMED);
    }

    @Test
    void an_unpaid_order_expires_at_its_deadline_and_not_before() {
        assertThat(order.expire(new Cause("deadline", DEADLINE.minusMillis(1), null)))
                .isFalse();
        assertThat(order.expire(new Cause("deadline", DEADLINE, null))).isTrue();
        assertThat(order.status()).isEqualTo(FAILED);
        assertThat(told(OrderFailed.class).getFirst().reason()).isEqualTo(FailureReason.PAYMENT_DEADLINE_PASSED);
    }

    @Test
    void a_paid_order_never_expires() {
        pay();
        assertThat(order.expire(new Cause("deadline", DEADLINE.plusSeconds(1), null)))
                .isFalse();
        assertThat(order.status()).isEqualTo(CONFIRMED);
    }

    @Test
    void a_payment_that_arrives_after_the_deadline_is_owed_back_once() {
        order.expire(new Cause("deadline", DEADLINE, null));
        pay();
        pay();
        assertThat(order.status()).isEqualTo(FAILED);
        assertThat(told(RefundRequested.class)).singleElement().satisfies(it -> {
            assertThat(it.amount()).isEqualTo(Money.won(42_000));
            assertThat(it.reason()).isEqualTo(RefundReason.PAID_AFTER_DEADLINE);
        });
    }

    @Test
    void an_order_whose_stock_is_gone_is_cancelled_and_its_payment_owed_back() {
        pay();
        order.stockShort(cause("StockShort"));
        order.stockShort(cause("StockShort"));
        assertThat(order.status()).isEqualTo(CANCELLED);
        assertThat(told(OrderCancelled.class)).hasSize(1);
        assertThat(told(RefundRequested.class))
                .singleElement()
                .satisfies(it -> assertThat(it.reason()).isEqualTo(RefundReason.OUT_OF_STOCK));
    }

    @Test
    void a_shipped_order_holds_its_parcel_and_is_then_delivered() {
        pay();
        order.dispatched(PARCEL, cause("ShipmentDispatched"));
        assertThat(order.status()).isEqualTo(SHIPPED);
        order.delivered(NOON.plusSeconds(60), cause("ShipmentDelivered"));
        assertThat(order.status()).isEqualTo(DELIVERED);
        assertThat(order.parcel().deliveredAt()).isEqualTo(NOON.plusSeconds(60));
        assertThat(told(OrderShipped.class)).hasSize(1);
        assertThat(told(OrderDelivered.class)).hasSize(1);
    }

    @Test
    void an_arrival_told_before_the_departure_delivers_and_the_late_departure_changes_nothing() {
        pay();
        order.delivered(NOON.plusSeconds(60), cause("ShipmentDelivered"));
        order.dispatched(PARCEL, cause("ShipmentDispatched"));
        assertThat(order.status()).isEqualTo(DELIVERED);
        assertThat(told(OrderShipped.class)).isEmpty();
    }

    @Test
    void every_step_is_on_the_timeline_with_its_cause_and_trace() {
        order.paymentCompleted(PAYMENT, Money.won(42_000), new Cause("PaymentCompleted", NOON, "abc"));
        assertThat(order.timeline())
                .extracting(TimelineEntry::status, TimelineEntry::cause, TimelineEntry::traceId)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(PENDING, "customer", null),
                        org.assertj.core.groups.Tuple.tuple(CONFIRMED, "PaymentCompleted", "abc"));
    }

    /** Whatever facts come, however often and in whatever order, an order is confirmed or failed once, never both. */
    @Property(tries = 500)
    void facts_in_any_order_and_number_keep_the_story_straight(@ForAll long seed, @ForAll boolean paymentWins) {
        var subject = placed();
        List<Consumer<Order>> facts = new ArrayList<>(List.of(
                it -> it.dispatched(PARCEL, cause("ShipmentDispatched")),
                it -> it.delivered(NOON, cause("ShipmentDelivered")),
                it -> it.stockShort(cause("StockShort")),
                it -> it.expire(new Cause("deadline", DEADLINE, null)),
                paymentWins
                        ? it -> it.paymentCompleted(PAYMENT, Money.won(42_000), cause("PaymentCompleted"))
                        : it -> it.paymentFailed("CARD_DECLINED", cause("PaymentFailed"))));
        facts.addAll(List.copyOf(facts));
        Collections.shuffle(facts, new Random(seed));
        facts.forEach(fact -> fact.accept(subject));

        var told = subject.raised();
        assertThat(count(told, OrderConfirmed.class) + count(told, OrderFailed.class))
                .isLessThanOrEqualTo(1);
        assertThat(count(told, RefundRequested.class)).isLessThanOrEqualTo(1);
        assertThat(count(told, OrderShipped.class)).isLessThanOrEqualTo(1);
        assertThat(count(told, OrderDelivered.class)).isLessThanOrEqualTo(1);
        var moneyTaken = paymentWins;
        var moneyOwed = count(told, RefundRequested.class) == 1;
        var goodsDue = count(told, OrderConfirmed.class) == 1 && count(told, OrderCancelled.class) == 0;
        assertThat(moneyTaken).isEqualTo(goodsDue || moneyOwed);
        assertThat(goodsDue && moneyOwed).isFalse();
    }

    private static long count(List<DomainEvent> told, Class<? extends DomainEvent> type) {
        return told.stream().filter(type::isInstance).count();
    }

    private void pay() {
        order.paymentCompleted(PAYMENT, Money.won(42_000), cause("PaymentCompleted"));
    }

    private <E extends DomainEvent> List<E> told(Class<E> type) {
        return order.raised().stream().filter(type::isInstance).map(type::cast).toList();
    }

    private static Cause cause(String event) {
        return new Cause(event, NOON, null);
    }

    private static OrderLine line(String sku, int quantity, long price) {
        return new OrderLine(new ProductId("p-" + sku), new SkuId(sku), sku, quantity, Money.won(price), PENDING);
    }

    private static Order placed() {
        var wish = new PlaceOrder(
                new UserId("u-1"),
                "key-1",
                List.of(new Wanted(new SkuId("sku-1"), 1), new Wanted(new SkuId("sku-2"), 2)),
                false,
                new PostalAddress("김민수", "010-1234-5678", "04524", "서울 중구 세종대로 110", null),
                new PaymentChoice(PaymentChoice.Method.PAYMENT_WINDOW, null));
        var lines = List.of(line("sku-1", 1, 19_000), line("sku-2", 2, 10_000));
        return Order.place(
                new OrderId("o-1"),
                wish,
                lines,
                Charges.of(lines, DeliveryFeePolicy.standard()),
                DEADLINE,
                cause("customer"));
    }
}
