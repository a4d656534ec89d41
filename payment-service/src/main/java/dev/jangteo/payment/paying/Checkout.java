package dev.jangteo.payment.paying;

import dev.jangteo.contracts.OrderEvent.PaymentChoice.Method;
import dev.jangteo.contracts.OrderId;
import dev.jangteo.contracts.PaymentId;
import dev.jangteo.contracts.UserId;
import dev.jangteo.payment.portone.PortOne;
import dev.jangteo.platform.events.Retry;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import org.springframework.stereotype.Service;

/** What a customer does about a payment: open the gateway's window, come back from it, look. */
@Service
public class Checkout {
    /** The time an order needs at most, on a good day, to be heard of here. */
    private static final Duration NEWS_OF_AN_ORDER = Duration.ofMillis(1500);

    private static final Duration GLANCE = Duration.ofMillis(20);

    private final Payments payments;
    private final Settling settling;
    private final PortOne portOne;
    private final Clock clock;

    Checkout(Payments payments, Settling settling, PortOne portOne, Clock clock) {
        this.payments = payments;
        this.settling = settling;
        this.portOne = portOne;
        this.clock = clock;
    }

    /**
     * Registers the amount with the gateway, so that its window can be opened. A client that has just placed the order
     * may be here before the news of it: that is waited for a moment.
     */
    public Payment prepare(OrderId order, UserId customer) {
        awaitNewsOf(order);
        return Retry.onConflict(() -> {
            var payment = ownedBy(customer, order);
            if (payment.method() != Method.PAYMENT_WINDOW
                    || !payment.status().isOpen()
                    || payment.isOverdue(clock.instant())) {
                throw new PaymentNotOpen(order);
            }
            if (payment.isRegistered()) {
                return payment;
            }
            portOne.register(payment.id(), payment.amount());
            payment.registered();
            return payments.save(payment);
        });
    }

    /** The customer says it is paid; the gateway is asked. */
    public Payment verify(OrderId order, UserId customer) {
        var payment = ownedBy(customer, order);
        return payment.status().isPaidFor()
                ? payment
                : settling.ask(payment.id()).orElseThrow();
    }

    public Payment find(OrderId order, UserId customer) {
        return ownedBy(customer, order);
    }

    /** For those who look after customers. */
    public Payment find(OrderId order) {
        return payments.findById(idFor(order)).orElseThrow(() -> new PaymentNotFound(order));
    }

    private Payment ownedBy(UserId customer, OrderId order) {
        return Optional.of(find(order))
                .filter(payment -> payment.userId().equals(customer))
                .orElseThrow(() -> new PaymentNotFound(order));
    }

    /** An id so long that there is no room for ours around it was never an order's. */
    private static PaymentId idFor(OrderId order) {
        try {
            return Payment.idFor(order);
        } catch (IllegalArgumentException e) {
            throw new PaymentNotFound(order);
        }
    }

    private void awaitNewsOf(OrderId order) {
        var id = idFor(order);
        long giveUp = System.nanoTime() + NEWS_OF_AN_ORDER.toNanos();
        while (!payments.existsById(id) && System.nanoTime() < giveUp) {
            LockSupport.parkNanos(GLANCE.toNanos());
        }
    }
}
