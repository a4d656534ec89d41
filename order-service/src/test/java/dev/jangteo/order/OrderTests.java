package dev.jangteo.order;

import static dev.jangteo.order.AnOrder.DEADLINE;
import static dev.jangteo.order.AnOrder.NOON;
import static dev.jangteo.order.AnOrder.PARCEL;
import static dev.jangteo.order.AnOrder.PAYMENT;
import static dev.jangteo.order.AnOrder.TERMS;
import static dev.jangteo.order.AnOrder.at;
import static dev.jangteo.order.AnOrder.cancel;
import static dev.jangteo.order.AnOrder.cause;
import static dev.jangteo.order.AnOrder.line;
import static dev.jangteo.order.AnOrder.placed;
import static dev.jangteo.order.OrderStatus.CANCELLED;
import static dev.jangteo.order.OrderStatus.CONFIRMED;
import static dev.jangteo.order.OrderStatus.DELIVERED;
import static dev.jangteo.order.OrderStatus.FAILED;
import static dev.jangteo.order.OrderStatus.PENDING;
import static dev.jangteo.order.OrderStatus.PURCHASE_CONFIRMED;
import static dev.jangteo.order.OrderStatus.SHIPPED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import dev.jangteo.contracts.DomainEvent;
import dev.jangteo.contracts.Money;
import dev.jangteo.contracts.OrderEvent.CancellationReason;
import dev.jangteo.contracts.OrderEvent.FailureReason;
import dev.jangteo.contracts.OrderEvent.OrderCancelled;
import dev.jangteo.contracts.OrderEvent.OrderConfirmed;
import dev.jangteo.contracts.OrderEvent.OrderCreated;
import dev.jangteo.contracts.OrderEvent.OrderDelivered;
import dev.jangteo.contracts.OrderEvent.OrderFailed;
import dev.jangteo.contracts.OrderEvent.OrderPurchaseConfirmed;
import dev.jangteo.contracts.OrderEvent.OrderShipped;
import dev.jangteo.contracts.OrderEvent.RefundReason;
import dev.jangteo.contracts.OrderEvent.RefundRequested;
import dev.jangteo.contracts.PaymentId;
import dev.jangteo.contracts.RefundId;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The life of an order: what the others tell of it, and what time brings. */
class OrderTests {
    private final Order order = placed(line("sku-1", 1, 19_000), line("sku-2", 2, 10_000));

    @Test
    void a_placed_order_is_pending_and_tells_what_it_costs() {
        assertThat(order.status()).isEqualTo(PENDING);
        assertThat(order.nextDeadline()).isEqualTo(DEADLINE);
        assertThat(told(OrderCreated.class)).singleElement().satisfies(it -> {
            assertThat(it.subtotal()).isEqualTo(Money.won(39_000));
            assertThat(it.shippingFee()).isEqualTo(Money.won(3_000));
            assertThat(it.total()).isEqualTo(Money.won(42_000));
            assertThat(it.expiresAt()).isEqualTo(DEADLINE);
        });
    }

    @Test
    void delivery_is_free_from_the_threshold_on_but_for_the_ship() {
        assertThat(placed(line("sku-1", 1, 49_999)).charges().total()).isEqualTo(Money.won(52_999));
        assertThat(placed(line("sku-1", 1, 50_000)).charges().total()).isEqualTo(Money.won(50_000));
        assertThat(placed(0, AnOrder.JEJU, line("sku-1", 1, 50_000)).charges().total())
                .isEqualTo(Money.won(53_000));
    }

    @Test
    void a_discount_is_shared_out_over_the_lines_to_the_won() {
        var charges = placed(1_000, AnOrder.SEOUL, line("a", 1, 10_000), line("b", 1, 10_000), line("c", 1, 10_000));
        assertThat(charges.charges())
                .isEqualTo(new Charges(Money.won(30_000), Money.won(1_000), Money.won(3_000), Money.won(32_000)));
        assertThat(charges.items())
                .extracting(OrderLine::discount)
                .containsExactly(Money.won(334), Money.won(333), Money.won(333));
    }

    @Test
    void a_payment_confirms_the_order() {
        pay();
        assertThat(order.status()).isEqualTo(CONFIRMED);
        assertThat(order.items()).allMatch(it -> it.status() == CONFIRMED);
        assertThat(order.nextDeadline()).isEqualTo(NOON.plus(TERMS.shipWithin()));
        assertThat(told(OrderConfirmed.class)).hasSize(1);
    }

    @Test
    void a_payment_told_twice_confirms_once_and_owes_nothing() {
        pay();
        assertThat(order.paymentCompleted(PAYMENT, Money.won(42_000), cause("PaymentCompleted")))
                .isFalse();
        assertThat(told(OrderConfirmed.class)).hasSize(1);
        assertThat(told(RefundRequested.class)).isEmpty();
    }

    @Test
    void a_second_payment_is_owed_back_whole_once() {
        pay();
        var second = new PaymentId("pay-2");
        order.paymentCompleted(second, Money.won(42_000), cause("PaymentCompleted"));
        order.paymentCompleted(second, Money.won(42_000), cause("PaymentCompleted"));
        assertThat(order.status()).isEqualTo(CONFIRMED);
        assertThat(told(RefundRequested.class)).singleElement().satisfies(it -> {
            assertThat(it.paymentId()).isEqualTo(second);
            assertThat(it.amount()).isEqualTo(Money.won(42_000));
        });
        cancel(order, "k-1");
        assertThat(told(RefundRequested.class).getLast().paymentId()).isEqualTo(PAYMENT);
        assertThat(told(RefundRequested.class).getLast().amount()).isEqualTo(Money.won(42_000));
    }

    @Test
    void a_failed_payment_fails_the_order() {
        order.paymentFailed("CARD_DECLINED", cause("PaymentFailed"));
        assertThat(order.status()).isEqualTo(FAILED);
        assertThat(order.nextDeadline()).isNull();
        assertThat(told(OrderFailed.class)).singleElement().satisfies(it -> {
            assertThat(it.reason()).isEqualTo(FailureReason.PAYMENT_FAILED);
            assertThat(it.detail()).isEqualTo("CARD_DECLINED");
        });
    }

    @Test
    void a_failure_after_the_payment_changes_nothing() {
        pay();
        assertThat(order.paymentFailed("CARD_DECLINED", cause("PaymentFailed"))).isFalse();
        assertThat(order.status()).isEqualTo(CONFIRMED);
    }

    @Test
    void an_unpaid_order_fails_at_its_deadline_and_not_before() {
        assertThat(order.deadlinePassed(at(DEADLINE.minusMillis(1), "deadline")))
                .isFalse();
        assertThat(order.deadlinePassed(at(DEADLINE, "deadline"))).isTrue();
        assertThat(order.status()).isEqualTo(FAILED);
        assertThat(told(OrderFailed.class).getFirst().reason()).isEqualTo(FailureReason.PAYMENT_DEADLINE_PASSED);
    }

    @Test
    void a_payment_that_arrives_after_the_deadline_is_owed_back_once() {
        order.deadlinePassed(at(DEADLINE, "deadline"));
        pay();
        pay();
        assertThat(order.status()).isEqualTo(FAILED);
        assertThat(told(RefundRequested.class)).singleElement().satisfies(it -> {
            assertThat(it.amount()).isEqualTo(Money.won(42_000));
            assertThat(it.refundId()).isEqualTo(RefundId.ofAll(PAYMENT));
            assertThat(it.reason()).isEqualTo(RefundReason.PAID_AFTER_DEADLINE);
        });
    }

    @Test
    void a_payment_that_arrives_after_the_cancellation_is_owed_back_whole_and_noted_with_it() {
        cancel(order, "k-1");
        assertThat(order.cancellation().totalRefund()).isEqualTo(Money.won(0));
        assertThat(told(OrderCancelled.class).getFirst().refund()).isNull();

        pay();
        pay();

        assertThat(order.status()).isEqualTo(CANCELLED);
        assertThat(told(RefundRequested.class)).singleElement().satisfies(it -> {
            assertThat(it.amount()).isEqualTo(Money.won(42_000));
            assertThat(it.reason()).isEqualTo(RefundReason.PAID_AFTER_CANCELLATION);
        });
        assertThat(order.cancellation().totalRefund()).isEqualTo(Money.won(42_000));
        assertThat(AnOrder.sum(order.cancellation().items().stream().map(Cancellation.Item::refundAmount)))
                .isEqualTo(Money.won(42_000));
    }

    @Test
    void an_order_whose_stock_is_gone_is_cancelled_and_its_payment_owed_back() {
        pay();
        order.stockDecided(StockOutcome.SHORT, cause("StockShort"));
        order.stockDecided(StockOutcome.SHORT, cause("StockShort"));
        assertThat(order.status()).isEqualTo(CANCELLED);
        assertThat(told(OrderCancelled.class)).singleElement().satisfies(it -> {
            assertThat(it.reason()).isEqualTo(CancellationReason.OUT_OF_STOCK);
            assertThat(it.refund()).isEqualTo(Money.won(42_000));
        });
        assertThat(told(RefundRequested.class)).singleElement().satisfies(it -> {
            assertThat(it.reason()).isEqualTo(RefundReason.OUT_OF_STOCK);
            assertThat(it.refundId()).isEqualTo(RefundId.ofAll(PAYMENT));
        });
        assertThat(order.cancellation().items()).allMatch(it -> it.cancelledBy().equals("system"));
    }

    @Test
    void a_shortage_told_before_the_payment_cancels_once_it_is_paid() {
        order.stockDecided(StockOutcome.SHORT, cause("StockShort"));
        assertThat(order.status()).isEqualTo(PENDING);
        pay();
        assertThat(order.status()).isEqualTo(CANCELLED);
        assertThat(told(RefundRequested.class)).hasSize(1);
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
    void an_arrival_told_before_the_departure_delivers_and_the_late_departure_only_adds_the_parcel() {
        pay();
        order.delivered(NOON.plusSeconds(60), cause("ShipmentDelivered"));
        assertThat(order.dispatched(PARCEL, cause("ShipmentDispatched"))).isTrue();
        assertThat(order.status()).isEqualTo(DELIVERED);
        assertThat(order.parcel()).isEqualTo(PARCEL.delivered(NOON.plusSeconds(60)));
        assertThat(told(OrderShipped.class)).isEmpty();
    }

    @Test
    void a_parcel_leaves_only_once_its_stock_was_heard_of() {
        assertThatThrownBy(() -> clear()).isInstanceOf(OrderNotDispatchable.class);
        pay();
        assertThatThrownBy(() -> clear()).isInstanceOf(StockNotCommitted.class);
        order.stockDecided(StockOutcome.COMMITTED, cause("StockCommitted"));
        assertThat(clear()).isTrue();
        assertThat(clear()).as("asked again").isFalse();
        assertThatThrownBy(() -> cancel(order, "k-1")).isInstanceOf(OrderBeingShipped.class);
    }

    @Test
    void no_parcel_leaves_for_a_cancelled_order() {
        pay();
        order.stockDecided(StockOutcome.COMMITTED, cause("StockCommitted"));
        cancel(order, "k-1");
        assertThatThrownBy(() -> clear()).isInstanceOf(OrderNotDispatchable.class);
    }

    @Test
    void an_order_not_shipped_in_time_is_cancelled_and_owed_back() {
        pay();
        passDeadline();
        assertThat(order.status()).isEqualTo(CANCELLED);
        assertThat(told(OrderCancelled.class).getFirst().reason()).isEqualTo(CancellationReason.NOT_SHIPPED_IN_TIME);
        assertThat(told(RefundRequested.class).getFirst().amount()).isEqualTo(Money.won(42_000));
    }

    @Test
    void a_parcel_that_was_cleared_or_left_and_never_scanned_counts_as_delivered_and_then_as_kept() {
        pay();
        order.stockDecided(StockOutcome.COMMITTED, cause("StockCommitted"));
        clear();
        assertThat(order.nextDeadline()).isEqualTo(NOON.plus(TERMS.deliverWithin()));
        var arrived = passDeadline();
        assertThat(order.status()).isEqualTo(DELIVERED);
        assertThat(order.nextDeadline()).isEqualTo(arrived.plus(TERMS.confirmPurchaseAfter()));
        passDeadline();
        assertThat(order.status()).isEqualTo(PURCHASE_CONFIRMED);
        assertThat(told(OrderPurchaseConfirmed.class)).singleElement().matches(OrderPurchaseConfirmed::byItself);
        assertThat(order.nextDeadline()).isNull();
    }

    @Test
    void a_customer_keeps_the_goods_once_they_are_there() {
        assertThatThrownBy(() -> order.confirmPurchase(cause("customer"))).isInstanceOf(OrderMoveRefused.class);
        pay();
        AnOrder.deliver(order);
        assertThat(order.confirmPurchase(cause("customer"))).isTrue();
        assertThat(order.confirmPurchase(cause("customer"))).isFalse();
        assertThat(order.status()).isEqualTo(PURCHASE_CONFIRMED);
        assertThat(told(OrderPurchaseConfirmed.class)).singleElement().matches(it -> !it.byItself());
    }

    @Test
    void every_step_is_on_the_timeline_with_its_cause_and_trace() {
        order.paymentCompleted(PAYMENT, Money.won(42_000), new Cause("PaymentCompleted", NOON, "abc"));
        assertThat(order.timeline())
                .extracting(TimelineEntry::status, TimelineEntry::cause, TimelineEntry::traceId)
                .containsExactly(tuple(PENDING, "customer", null), tuple(CONFIRMED, "PaymentCompleted", "abc"));
    }

    private Instant passDeadline() {
        var when = order.nextDeadline();
        assertThat(order.deadlinePassed(at(when, "deadline"))).isTrue();
        return when;
    }

    private boolean clear() {
        return order.clearForDispatch(cause("dispatch"));
    }

    private void pay() {
        AnOrder.pay(order);
    }

    private <E extends DomainEvent> List<E> told(Class<E> type) {
        return AnOrder.told(order, type);
    }
}
