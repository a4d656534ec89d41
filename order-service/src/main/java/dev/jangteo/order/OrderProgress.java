package dev.jangteo.order;

import dev.jangteo.contracts.Money;
import dev.jangteo.contracts.OrderId;
import dev.jangteo.contracts.PaymentEvent.FailureCode;
import dev.jangteo.contracts.PaymentId;
import dev.jangteo.contracts.RefundId;
import java.time.Instant;
import java.util.function.BiPredicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/**
 * What the other services' facts do to an order. A fact that changes nothing writes nothing; one that loses a race for
 * the order is delivered again.
 */
@Service
public class OrderProgress {
    private static final Logger log = LoggerFactory.getLogger(OrderProgress.class);

    private final Orders orders;
    private final Causes causes;

    OrderProgress(Orders orders, Causes causes) {
        this.orders = orders;
        this.causes = causes;
    }

    public void paymentCompleted(OrderId id, PaymentId payment, Money amount) {
        apply(id, "PaymentCompleted", (order, cause) -> order.paymentCompleted(payment, amount, cause));
    }

    public void paymentFailed(OrderId id, FailureCode code) {
        apply(id, "PaymentFailed", (order, cause) -> order.paymentFailed(code.name(), cause));
    }

    public void refunded(OrderId id, RefundId refund, Money amount, Instant at) {
        apply(id, "PaymentRefunded", (order, _) -> order.refunded(refund, amount, at));
    }

    public void stockCommitted(OrderId id) {
        apply(id, "StockCommitted", (order, cause) -> order.stockDecided(StockOutcome.COMMITTED, cause));
    }

    public void stockShort(OrderId id) {
        apply(id, "StockShort", (order, cause) -> order.stockDecided(StockOutcome.SHORT, cause));
    }

    public void dispatched(OrderId id, Parcel parcel) {
        apply(id, "ShipmentDispatched", (order, cause) -> order.dispatched(parcel, cause));
    }

    public void delivered(OrderId id, Instant at) {
        apply(id, "ShipmentDelivered", (order, cause) -> order.delivered(at, cause));
    }

    private void apply(OrderId id, String event, BiPredicate<Order, Cause> fact) {
        var found = orders.findById(id);
        if (found.isEmpty()) {
            log.warn("{} for an order we don't have: {}", event, id);
            return;
        }
        var order = found.get();
        if (fact.test(order, causes.of(event))) {
            orders.save(order);
        }
    }
}
