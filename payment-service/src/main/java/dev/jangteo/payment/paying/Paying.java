package dev.jangteo.payment.paying;

import dev.jangteo.contracts.OrderEvent.OrderCreated;
import dev.jangteo.contracts.OrderEvent.RefundRequested;
import dev.jangteo.contracts.OrderId;
import dev.jangteo.payment.portone.PortOneSettings;
import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;

/**
 * What the order wants of its payment. Each wish is stored and left to {@link Settling}: hearing of it never waits for
 * the gateway, so one slow payment holds up no other.
 */
@Service
public class Paying {
    private static final Logger log = LoggerFactory.getLogger(Paying.class);

    private final Payments payments;
    private final Settling settling;
    private final PortOneSettings portOne;
    private final Clock clock;

    Paying(Payments payments, Settling settling, PortOneSettings portOne, Clock clock) {
        this.payments = payments;
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
            return;
        }
        settling.wake(payment.id());
    }

    /** An order that ended without ever asking for a payment has none to close. */
    public void orderEnded(OrderId order) {
        payments.findById(Payment.idFor(order))
                .filter(payment -> payment.orderEnded(clock.instant()))
                .ifPresent(this::store);
    }

    public void on(RefundRequested refund) {
        var payment = payments.findById(Payment.idFor(refund.orderId())).orElseThrow();
        if (payment.refundRequested(refund.amount(), clock.instant())) {
            store(payment);
        } else {
            log.info("a refund of {} is asked for while it is {}", payment.id(), payment.status());
        }
    }

    private void store(Payment payment) {
        payments.save(payment);
        settling.wake(payment.id());
    }
}
