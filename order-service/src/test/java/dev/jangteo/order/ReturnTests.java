package dev.jangteo.order;

import static dev.jangteo.contracts.OrderEvent.ReturnReason.CHANGE_OF_MIND;
import static dev.jangteo.contracts.OrderEvent.ReturnReason.DEFECTIVE;
import static dev.jangteo.contracts.OrderEvent.ReturnReason.WRONG_GOODS;
import static dev.jangteo.order.AnOrder.NOON;
import static dev.jangteo.order.AnOrder.TERMS;
import static dev.jangteo.order.AnOrder.at;
import static dev.jangteo.order.AnOrder.cause;
import static dev.jangteo.order.AnOrder.deliver;
import static dev.jangteo.order.AnOrder.delivered;
import static dev.jangteo.order.AnOrder.line;
import static dev.jangteo.order.AnOrder.pay;
import static dev.jangteo.order.AnOrder.placed;
import static dev.jangteo.order.AnOrder.sendBack;
import static dev.jangteo.order.AnOrder.told;
import static dev.jangteo.order.AnOrder.units;
import static dev.jangteo.order.OrderStatus.DELIVERED;
import static dev.jangteo.order.OrderStatus.RETURNED;
import static dev.jangteo.order.OrderStatus.RETURN_REQUESTED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import dev.jangteo.contracts.Money;
import dev.jangteo.contracts.OrderEvent.OrderReturnRejected;
import dev.jangteo.contracts.OrderEvent.OrderReturnRequested;
import dev.jangteo.contracts.OrderEvent.OrderReturned;
import dev.jangteo.contracts.OrderEvent.RefundRequested;
import dev.jangteo.contracts.OrderEvent.ReturnReason;
import dev.jangteo.contracts.OrderEvent.ReturnRejection;
import dev.jangteo.contracts.RefundId;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Goods sent back: in time, looked at, and paid back less what the way cost. */
class ReturnTests {
    private static final Inspection GOOD = new Inspection(true, true, null);
    private static final Inspection BROKEN = new Inspection(true, false, "깨짐");
    private static final Inspection WORN = new Inspection(false, false, "사용 흔적");

    @ParameterizedTest(name = "{0} won of goods to {1}, {2}: {3} won back")
    @CsvSource({
        // the fee of 3,000 (6,000, 8,000) for the way out stays paid, the way back is taken off
        "30000, 04524, CHANGE_OF_MIND, 27000",
        "30000, 63000, CHANGE_OF_MIND, 24000",
        "30000, 40200, CHANGE_OF_MIND, 22000",
        "50000, 04524, CHANGE_OF_MIND, 47000",
        "30000, 04524, DEFECTIVE, 33000",
        "30000, 63000, WRONG_GOODS, 36000",
        "2000, 04524, CHANGE_OF_MIND, 0",
    })
    void who_is_at_fault_bears_the_ways(long goods, String postalCode, ReturnReason reason, long refund) {
        var order = deliver(pay(placed(0, postalCode, line("sku-1", 1, goods))));
        sendBack(order, "r-1", reason);
        order.inspected(GOOD, cause("admin"));

        assertThat(order.status()).isEqualTo(RETURNED);
        assertThat(told(order, OrderReturned.class).getFirst().refund()).isEqualTo(Money.won(refund));
        assertThat(AnOrder.sum(told(order, RefundRequested.class).stream().map(RefundRequested::amount)))
                .isEqualTo(Money.won(refund));
    }

    @Test
    void some_units_come_back_and_the_rest_stays_delivered() {
        var order = delivered(line("sku-1", 3, 20_000));

        sendBack(order, "r-1", DEFECTIVE, units("sku-1", 1));
        assertThat(order.status()).isEqualTo(RETURN_REQUESTED);
        assertThat(order.nextDeadline()).isEqualTo(NOON.plus(TERMS.inspectWithin()));
        assertThat(order.items())
                .extracting(OrderLine::quantity, OrderLine::status)
                .containsExactly(tuple(2, DELIVERED), tuple(1, RETURN_REQUESTED));
        assertThat(told(order, OrderReturnRequested.class)).singleElement().satisfies(it -> {
            assertThat(it.returnId()).isEqualTo("r-1");
            assertThat(it.lines())
                    .singleElement()
                    .satisfies(line -> assertThat(line.quantity()).isEqualTo(1));
            assertThat(it.pickUpAddress()).isEqualTo(order.deliveryAddress());
        });

        order.inspected(BROKEN, cause("admin"));
        assertThat(order.status()).isEqualTo(DELIVERED);
        assertThat(order.nextDeadline()).isEqualTo(NOON.plus(TERMS.confirmPurchaseAfter()));
        assertThat(order.items())
                .extracting(OrderLine::quantity, OrderLine::status)
                .containsExactly(tuple(2, DELIVERED), tuple(1, RETURNED));
        assertThat(told(order, OrderReturned.class)).singleElement().satisfies(it -> {
            assertThat(it.lines()).hasSize(1);
            assertThat(it.resellable()).isEmpty();
            assertThat(it.refund()).isEqualTo(Money.won(20_000));
        });
        assertThat(told(order, RefundRequested.class))
                .singleElement()
                .satisfies(it -> assertThat(it.refundId()).isEqualTo(new RefundId("o-1:r1")));
        assertThat(order.returns()).singleElement().satisfies(it -> {
            assertThat(it.status()).isEqualTo(GoodsReturn.Status.ACCEPTED);
            assertThat(it.resellable()).isFalse();
            assertThat(it.refund()).isEqualTo(Money.won(20_000));
            assertThat(it.note()).isEqualTo("깨짐");
        });
    }

    @Test
    void goods_that_are_not_as_sold_stay_the_customers() {
        var order = delivered(line("sku-1", 3, 20_000));
        sendBack(order, "r-1", CHANGE_OF_MIND, units("sku-1", 2));
        order.inspected(WORN, cause("admin"));

        assertThat(order.status()).isEqualTo(DELIVERED);
        assertThat(order.items())
                .singleElement()
                .extracting(OrderLine::quantity, OrderLine::status)
                .containsExactly(3, DELIVERED);
        assertThat(told(order, OrderReturnRejected.class))
                .singleElement()
                .satisfies(it -> assertThat(it.reason()).isEqualTo(ReturnRejection.NOT_AS_SOLD));
        assertThat(told(order, RefundRequested.class)).isEmpty();
    }

    @Test
    void goods_that_never_come_are_the_customers_when_the_time_is_over() {
        var order = delivered(line("sku-1", 1, 20_000));
        sendBack(order, "r-1", CHANGE_OF_MIND);
        assertThat(order.deadlinePassed(at(order.nextDeadline(), "deadline"))).isTrue();
        assertThat(order.returns().getFirst().rejection()).isEqualTo(ReturnRejection.NOT_RECEIVED);
        assertThat(order.deadlinePassed(at(NOON.plus(TERMS.inspectWithin()), "deadline")))
                .isTrue();
        assertThat(order.status()).isEqualTo(OrderStatus.PURCHASE_CONFIRMED);
    }

    @Test
    void an_inspection_told_again_changes_nothing_and_another_one_is_refused() {
        var order = delivered(line("sku-1", 1, 20_000));
        assertThatThrownBy(() -> order.inspected(GOOD, cause("admin"))).isInstanceOf(OrderMoveRefused.class);
        sendBack(order, "r-1", DEFECTIVE);
        assertThat(sendBack(order, "r-1", DEFECTIVE)).isFalse();
        assertThat(order.inspected(GOOD, cause("admin"))).isTrue();
        assertThat(order.inspected(GOOD, cause("admin"))).isFalse();
        assertThatThrownBy(() -> order.inspected(WORN, cause("admin"))).isInstanceOf(OrderMoveRefused.class);
    }

    @Test
    void the_time_to_send_back_depends_on_why() {
        var order = delivered(line("sku-1", 3, 20_000));
        var week = NOON.plus(Duration.ofDays(7));
        assertThatThrownBy(() -> order.requestReturn(
                        new RequestReturn("r-1", null, CHANGE_OF_MIND, null, Actor.USER),
                        at(week.plusMillis(1), "customer")))
                .isInstanceOf(ReturnPeriodOver.class);
        assertThatThrownBy(() -> order.requestReturn(
                        new RequestReturn("r-2", null, WRONG_GOODS, null, Actor.USER),
                        at(NOON.plus(Duration.ofDays(90)).plusMillis(1), "customer")))
                .isInstanceOf(ReturnPeriodOver.class);
        assertThat(order.requestReturn(
                        new RequestReturn("r-3", null, WRONG_GOODS, null, Actor.USER),
                        at(NOON.plus(Duration.ofDays(90)), "customer")))
                .isTrue();
    }

    @Test
    void only_what_is_with_the_customer_can_be_sent_back() {
        var order = delivered(line("sku-1", 2, 20_000), line("sku-2", 1, 5_000));
        assertThatThrownBy(() -> sendBack(order, "r-1", DEFECTIVE, units("sku-1", 3)))
                .isInstanceOf(ReturnExceedsOrder.class);
        sendBack(order, "r-2", DEFECTIVE, units("sku-1", 2));
        assertThatThrownBy(() -> sendBack(order, "r-3", DEFECTIVE, units("sku-2", 1)))
                .as("while others are on their way")
                .isInstanceOf(OrderMoveRefused.class);
        order.inspected(GOOD, cause("admin"));
        assertThatThrownBy(() -> sendBack(order, "r-4", DEFECTIVE, units("sku-1", 1)))
                .isInstanceOf(ReturnExceedsOrder.class);
        order.confirmPurchase(cause("customer"));
        assertThatThrownBy(() -> sendBack(order, "r-5", DEFECTIVE)).isInstanceOf(OrderMoveRefused.class);
    }
}
