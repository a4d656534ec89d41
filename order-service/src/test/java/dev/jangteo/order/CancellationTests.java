package dev.jangteo.order;

import static dev.jangteo.order.AnOrder.JEJU;
import static dev.jangteo.order.AnOrder.NOON;
import static dev.jangteo.order.AnOrder.cancel;
import static dev.jangteo.order.AnOrder.cause;
import static dev.jangteo.order.AnOrder.line;
import static dev.jangteo.order.AnOrder.money;
import static dev.jangteo.order.AnOrder.paid;
import static dev.jangteo.order.AnOrder.pay;
import static dev.jangteo.order.AnOrder.placed;
import static dev.jangteo.order.AnOrder.told;
import static dev.jangteo.order.AnOrder.units;
import static dev.jangteo.order.OrderStatus.CANCELLED;
import static dev.jangteo.order.OrderStatus.CONFIRMED;
import static dev.jangteo.order.OrderStatus.PARTIALLY_CANCELLED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import dev.jangteo.contracts.Money;
import dev.jangteo.contracts.OrderEvent.CancellationReason;
import dev.jangteo.contracts.OrderEvent.OrderCancelled;
import dev.jangteo.contracts.OrderEvent.OrderPartiallyCancelled;
import dev.jangteo.contracts.OrderEvent.RefundReason;
import dev.jangteo.contracts.OrderEvent.RefundRequested;
import dev.jangteo.contracts.RefundId;
import dev.jangteo.platform.web.Refusal;
import org.junit.jupiter.api.Test;

/** Calling orders off before they are shipped: what is left, and what goes back. */
class CancellationTests {

    @Test
    void some_units_called_off_leave_a_partly_cancelled_order_in_the_shape_customers_know() {
        var order = paid(line("sku-1", 3, 20_000));

        cancel(order, "k-1", units("sku-1", 1));

        assertThat(order.status()).isEqualTo(PARTIALLY_CANCELLED);
        assertThat(order.items())
                .extracting(it -> it.productId().value(), OrderLine::quantity, OrderLine::status)
                .containsExactly(tuple("p-sku-1", 2, CONFIRMED), tuple("p-sku-1", 1, CANCELLED));
        var cancellation = order.cancellation();
        assertThat(cancellation.cancelled()).isFalse();
        assertThat(cancellation.partial()).isTrue();
        // 60,000 paid with free delivery; 40,000 + 3,000 is what the rest costs
        assertThat(cancellation.totalRefund()).isEqualTo(Money.won(17_000));
        assertThat(cancellation.items()).singleElement().satisfies(it -> {
            assertThat(it.productId().value()).isEqualTo("p-sku-1");
            assertThat(it.quantity()).isEqualTo(1);
            assertThat(it.reason()).isEqualTo("고객 요청");
            assertThat(it.cancelledBy()).isEqualTo("user");
            assertThat(it.cancelledAt()).isEqualTo(NOON);
            assertThat(it.refundAmount()).isEqualTo(Money.won(17_000));
        });
        assertThat(told(order, OrderPartiallyCancelled.class)).singleElement().satisfies(it -> {
            assertThat(it.cancellationId()).isEqualTo("k-1");
            assertThat(it.lines())
                    .singleElement()
                    .satisfies(line -> assertThat(line.quantity()).isEqualTo(1));
            assertThat(it.refund()).isEqualTo(Money.won(17_000));
        });
        assertThat(told(order, RefundRequested.class)).singleElement().satisfies(it -> {
            assertThat(it.refundId()).isEqualTo(new RefundId("o-1:c1"));
            assertThat(it.reason()).isEqualTo(RefundReason.PARTIALLY_CANCELLED);
            assertThat(it.amount()).isEqualTo(Money.won(17_000));
        });
    }

    @Test
    void all_that_is_left_called_off_is_a_cancelled_order_and_everything_paid_goes_back() {
        var order = paid(line("sku-1", 3, 20_000));
        cancel(order, "k-1", units("sku-1", 1));
        cancel(order, "k-2", units("sku-1", 2));

        assertThat(order.status()).isEqualTo(CANCELLED);
        assertThat(order.items())
                .singleElement()
                .extracting(OrderLine::quantity, OrderLine::status)
                .containsExactly(3, CANCELLED);
        assertThat(order.cancellation().cancelled()).isTrue();
        assertThat(order.cancellation().partial()).isFalse();
        assertThat(refunds(order)).containsExactly(money(17_000, 43_000));
        assertThat(order.refunds())
                .extracting(it -> it.refundId().value(), Refund::reason)
                .containsExactly(
                        tuple("o-1:c1", RefundReason.PARTIALLY_CANCELLED), tuple("o-1:c2", RefundReason.CANCELLED));
        assertThat(told(order, OrderCancelled.class).getFirst().refund()).isEqualTo(Money.won(43_000));
    }

    @Test
    void the_whole_order_called_off_gives_back_the_delivery_fee_too() {
        var order = pay(placed(0, JEJU, line("sku-1", 1, 10_000), line("sku-2", 1, 5_000)));
        cancel(order, "k-1");
        assertThat(refunds(order)).containsExactly(money(21_000));
        assertThat(order.cancellation().items())
                .extracting(Cancellation.Item::refundAmount)
                .containsExactly(money(14_000, 7_000));
    }

    @Test
    void a_fee_that_falls_due_may_eat_up_the_refund_and_never_more() {
        var order = paid(line("cheap", 1, 1_000), line("dear", 1, 49_500));
        cancel(order, "k-1", units("cheap", 1));
        assertThat(refunds(order)).isEmpty();
        assertThat(told(order, OrderPartiallyCancelled.class).getFirst().refund())
                .isEqualTo(Money.won(0));
        cancel(order, "k-2");
        assertThat(refunds(order)).containsExactly(money(50_500));
    }

    @Test
    void each_unit_takes_its_part_of_the_discount_along() {
        var order = pay(placed(100, AnOrder.SEOUL, line("a", 3, 30_000), line("b", 1, 30_000)));
        // a bears 75 won (25 a unit), b 25; delivery stays free
        cancel(order, "k-1", units("a", 1));
        cancel(order, "k-2", units("b", 1));
        assertThat(refunds(order)).containsExactly(money(29_975, 29_975));
        cancel(order, "k-3");
        assertThat(AnOrder.sum(refunds(order).stream()))
                .isEqualTo(order.charges().total());
    }

    @Test
    void asked_again_nothing_is_called_off_twice() {
        var order = paid(line("sku-1", 3, 20_000));
        assertThat(cancel(order, "k-1", units("sku-1", 1))).isTrue();
        assertThat(cancel(order, "k-1", units("sku-1", 1))).isFalse();
        assertThat(order.cancellation().items()).hasSize(1);
        assertThat(refunds(order)).hasSize(1);
    }

    @Test
    void more_than_is_left_is_refused_where_it_is_asked_for() {
        var order = paid(line("sku-1", 3, 20_000), line("sku-2", 1, 5_000));
        cancel(order, "k-1", units("sku-1", 2));
        assertThatThrownBy(() -> cancel(order, "k-2", units("sku-2", 1), units("sku-1", 2)))
                .isInstanceOfSatisfying(
                        CancellationExceedsOrder.class,
                        it -> assertThat(it.fields())
                                .extracting(Refusal.FieldRefusal::field)
                                .containsExactly("items[1].quantity"));
        assertThatThrownBy(() -> cancel(order, "k-3", units("sku-2", 1), units("sku-2", 1)))
                .isInstanceOf(CancellationExceedsOrder.class);
        assertThatThrownBy(() -> cancel(order, "k-4", units("unknown", 1)))
                .isInstanceOf(CancellationExceedsOrder.class);
        assertThat(order.cancellation().items()).as("nothing of it was done").hasSize(1);
    }

    @Test
    void an_unpaid_order_is_called_off_whole_or_not_at_all() {
        var order = placed(line("sku-1", 2, 20_000));
        assertThatThrownBy(() -> cancel(order, "k-1", units("sku-1", 1)))
                .isInstanceOf(PartialCancellationOfUnpaidOrder.class);
        cancel(order, "k-2");
        assertThat(order.status()).isEqualTo(CANCELLED);
        assertThat(order.items()).allMatch(it -> it.status() == CANCELLED);
        assertThat(refunds(order)).isEmpty();
        assertThatThrownBy(() -> cancel(order, "k-3")).isInstanceOf(OrderMoveRefused.class);
    }

    @Test
    void a_shortage_after_part_was_called_off_cancels_the_rest_and_refunds_exactly() {
        var order = paid(line("sku-1", 3, 20_000));
        cancel(order, "k-1", units("sku-1", 1));
        order.stockDecided(StockOutcome.SHORT, cause("StockShort"));
        assertThat(order.status()).isEqualTo(CANCELLED);
        assertThat(told(order, OrderCancelled.class)).singleElement().satisfies(it -> {
            assertThat(it.reason()).isEqualTo(CancellationReason.OUT_OF_STOCK);
            assertThat(it.refund()).isEqualTo(Money.won(43_000));
        });
        assertThat(order.refunds())
                .extracting(it -> it.refundId().value(), Refund::amount, Refund::reason)
                .containsExactly(
                        tuple("o-1:c1", Money.won(17_000), RefundReason.PARTIALLY_CANCELLED),
                        tuple("o-1:c2", Money.won(43_000), RefundReason.OUT_OF_STOCK));
    }

    @Test
    void what_is_left_is_what_is_shipped() {
        var order = paid(line("sku-1", 3, 20_000));
        cancel(order, "k-1", units("sku-1", 1));
        assertThat(order.parcelLines())
                .singleElement()
                .satisfies(it -> assertThat(it.quantity()).isEqualTo(2));
        AnOrder.deliver(order);
        assertThat(order.items())
                .extracting(OrderLine::quantity, OrderLine::status)
                .containsExactly(tuple(2, OrderStatus.DELIVERED), tuple(1, CANCELLED));
        assertThatThrownBy(() -> cancel(order, "k-2")).isInstanceOf(OrderMoveRefused.class);
    }

    @Test
    void a_refund_that_was_made_is_noted_once_and_one_of_the_shops_own_accord_is_not_set_off() {
        var order = paid(line("sku-1", 2, 20_000));
        cancel(order, "k-1", units("sku-1", 1));
        var name = new RefundId("o-1:c1");
        assertThat(order.refunded(name, Money.won(20_000), NOON)).isTrue();
        assertThat(order.refunded(name, Money.won(20_000), NOON.plusSeconds(1))).isFalse();
        assertThat(order.refunds())
                .singleElement()
                .satisfies(it -> assertThat(it.refundedAt()).isEqualTo(NOON));

        order.refunded(new RefundId("goodwill"), Money.won(2_000), NOON);
        cancel(order, "k-2");
        assertThat(refunds(order))
                .as("23,000 were left, 2,000 of them given already")
                .containsExactly(money(20_000, 21_000));
    }

    private static java.util.List<Money> refunds(Order order) {
        return told(order, RefundRequested.class).stream()
                .map(RefundRequested::amount)
                .toList();
    }
}
