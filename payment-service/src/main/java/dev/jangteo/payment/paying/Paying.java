package dev.jangteo.payment.paying;

import dev.jangteo.contracts.OrderEvent.OrderCreated;
import dev.jangteo.contracts.OrderEvent.RefundRequested;
import dev.jangteo.contracts.OrderId;
import dev.jangteo.contracts.PaymentId;
import dev.jangteo.payment.portone.PortOneSettings;
import java.time.Clock;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;

/**
 * What the order wants of its payment. Each wish is stored and left to {@link Settling}: hearing of it never waits for
 * the gateway, so one slow payment holds up no other. What comes before its payment is put up where the payment's maker
 * looks; who put it up looks for the payment once more after that: one of the two sees the other's.
 */
@Service
public class Paying {
    private static final Logger log = LoggerFactory.getLogger(Paying.class);

    private final Payments payments;
    private final EarlyNewsBoard early;
    private final Learning learning;
    private final Settling settling;
    private final PortOneSettings portOne;
    private final Clock clock;

    Paying(
            Payments payments,
            EarlyNewsBoard early,
            Learning learning,
            Settling settling,
            PortOneSettings portOne,
            Clock clock) {
        this.payments = payments;
        this.early = early;
        this.learning = learning;
        this.settling = settling;
        this.portOne = portOne;
        this.clock = clock;
    }

    public void on(OrderCreated order) {
        var payment = Payment.of(order, portOne.storeId(), clock.instant());
        try {
            payments.insert(payment);
        } catch (DuplicateKeyException e) {
            log.debug("{} is there already", payment.id());
        }
        takeInEarlyNews(payment.id());
        settling.wake(payment.id());
    }

    public void orderEnded(OrderId order) {
        var id = Payment.idFor(order);
        Predicate<Payment> news = payment -> payment.orderEnded(clock.instant());
        if (!tell(id, news)) {
            early.ended(id);
            tell(id, news);
        }
    }

    public void on(RefundRequested refund) {
        var id = Payment.idFor(refund.orderId());
        if (!tell(id, payment -> takeIn(payment, refund))) {
            early.owed(id, refund);
            tell(id, payment -> takeIn(payment, refund));
        }
    }

    private boolean takeIn(Payment payment, RefundRequested refund) {
        boolean isNews = payment.refundRequested(
                refund.refundId(), refund.amount(), refund.reason().name(), clock.instant());
        if (isNews && !payment.status().isAccepted()) {
            log.info("{} of {} is asked for while it is {}", refund.refundId(), payment.id(), payment.status());
        }
        return isNews;
    }

    private void takeInEarlyNews(PaymentId id) {
        early.find(id).ifPresent(news -> {
            tell(id, payment -> news.tell(payment, clock.instant()));
            early.takeDown(id);
        });
    }

    /** @return whether there is such a payment */
    private boolean tell(PaymentId id, Predicate<Payment> news) {
        var found = payments.findById(id);
        found.filter(news).ifPresent(payment -> {
            learning.store(payment);
            settling.wake(id);
        });
        return found.isPresent();
    }
}
