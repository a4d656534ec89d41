package dev.jangteo.order;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jangteo.contracts.Money;
import dev.jangteo.contracts.OrderEvent.CancellationReason;
import dev.jangteo.contracts.OrderEvent.OrderCancelled;
import dev.jangteo.contracts.OrderEvent.OrderDelivered;
import dev.jangteo.contracts.OrderEvent.OrderPurchaseConfirmed;
import dev.jangteo.contracts.OrderEvent.OrderShipped;
import dev.jangteo.contracts.OrderEvent.RefundRequested;
import dev.jangteo.contracts.OrderId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.Limit;

/** Nothing waits for ever. */
class DeadlineIT extends WholeOrderService {
    @Autowired
    Orders orders;

    @Autowired
    Causes causes;

    @Test
    void an_order_nobody_ships_is_called_off_and_paid_back() {
        var id = paidOrder();
        clock.advance(Duration.ofDays(14));
        assertThat(told(OrderCancelled.class, id).reason()).isEqualTo(CancellationReason.NOT_SHIPPED_IN_TIME);
        assertThat(told(RefundRequested.class, id).amount()).isEqualTo(Money.won(33_000));
    }

    @Test
    void an_order_that_left_and_is_never_scanned_counts_as_delivered() {
        var id = paidOrder();
        topics.publish(dispatched(id));
        told(OrderShipped.class, id);
        clock.advance(Duration.ofDays(28));
        told(OrderDelivered.class, id);
    }

    @Test
    void an_order_that_was_cleared_is_never_called_off() {
        var id = packedOrder();
        clear(id);
        clock.advance(Duration.ofDays(14));
        clock.advance(Duration.ofDays(14));
        told(OrderDelivered.class, id);
        clock.advance(Duration.ofDays(7));
        told(OrderPurchaseConfirmed.class, id);
        assertThat(topics.all(OrderCancelled.class, it -> it.orderId().equals(id)))
                .isEmpty();
    }

    @Test
    void several_sweepers_at_once_take_each_order_on_once() throws Exception {
        var ids = new ArrayList<OrderId>();
        for (int i = 0; i < 20; i++) {
            ids.add(place("sweep-" + i));
        }
        clock.advance(Duration.ofMinutes(16));
        Callable<Void> sweep = () -> {
            new Deadlines(orders, causes, clock).sweep();
            return null;
        };
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var swept : threads.invokeAll(Collections.nCopies(4, sweep))) {
                swept.get();
            }
        }
        for (var id : ids) {
            assertThat(statusOf(id)).isEqualTo("failed");
            assertThat(mine().get("/api/orders/" + id).json().at("/timeline").size())
                    .isEqualTo(2);
        }
        assertThat(orders.findByNextDeadlineLessThanEqual(clock.instant(), Limit.of(1_000)))
                .as("those that have ended wait for nothing")
                .isEmpty();
    }
}
