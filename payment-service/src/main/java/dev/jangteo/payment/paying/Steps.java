package dev.jangteo.payment.paying;

import dev.jangteo.contracts.PaymentId;
import dev.jangteo.payment.portone.Answer;
import dev.jangteo.payment.portone.GatewayUnavailable;
import dev.jangteo.payment.portone.PortOne;
import dev.jangteo.payment.portone.PortOneSettings;
import dev.jangteo.platform.locks.DistributedLock;
import java.time.Clock;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;

/**
 * Brings a payment on by one step, by asking the gateway and acting on what its books say. A step is reserved by a write
 * before it is made, so two processes never make it at once; a step whose process died is made again when the
 * reservation runs out. The document's version guards everything else: whoever comes second asks again. The lock only
 * spares most of them from coming second; that of a process that died is over soon after its reservation.
 */
@Component
class Steps {
    private static final Logger log = LoggerFactory.getLogger(Steps.class);

    private final Payments payments;
    private final Learning learning;
    private final Charging charging;
    private final GivingBack givingBack;
    private final PortOne portOne;
    private final Clock clock;
    private final Duration reservation;

    Steps(
            Payments payments,
            Learning learning,
            Charging charging,
            GivingBack givingBack,
            PortOne portOne,
            PortOneSettings settings,
            Clock clock) {
        this.payments = payments;
        this.learning = learning;
        this.charging = charging;
        this.givingBack = givingBack;
        this.portOne = portOne;
        this.clock = clock;
        // A step is at most: ask, charge or cancel, ask again.
        this.reservation = settings.lookupTimeout()
                .multipliedBy(2)
                .plus(settings.changeTimeout())
                .plusSeconds(2);
    }

    /**
     * Makes the next step, if it is due.
     *
     * @return whether the step after it is due at once
     * @throws OptimisticLockingFailureException when somebody else is at it
     */
    @DistributedLock(key = "'payment:' + #id", waitFor = "1s", lease = "12s")
    public boolean step(PaymentId id) {
        return payments.findById(id)
                .filter(payment -> payment.isDue(clock.instant()))
                .map(this::reserve)
                .map(this::proceed)
                .filter(payment -> payment.isDue(clock.instant()))
                .isPresent();
    }

    private Payment reserve(Payment payment) {
        var now = clock.instant();
        if (payment.isOverdue(now) && payment.orderEnded(now)) {
            log.info("{} was not paid in time", payment.id());
        }
        payment.reserve(now.plus(reservation));
        return payments.save(payment);
    }

    private Payment proceed(Payment payment) {
        try {
            var answer = consult(payment);
            try {
                return conclude(payment, answer);
            } catch (OptimisticLockingFailureException e) {
                // The payment changed while the gateway was asked: what it said may be older than that.
                return learning.ask(payment.id()).orElseThrow();
            }
        } catch (GatewayUnavailable e) {
            log.warn("{} stays {}: {}", payment.id(), payment.status(), e.getMessage());
            payment.putOff(clock.instant());
            return learning.store(payment);
        }
    }

    private Answer consult(Payment payment) {
        return switch (payment.status()) {
            case AWAITING -> charging.awaitCustomer(payment);
            case CHARGING -> charging.charge(payment);
            case REFUNDING -> givingBack.refund(payment);
            case REJECTING -> givingBack.reject(payment);
            case CLOSING, CLOSED, COMPLETED, FAILED, REFUNDED, REJECTED -> portOne.find(payment.id());
        };
    }

    private Payment conclude(Payment payment, Answer answer) {
        if (!learning.learn(payment, answer)) {
            payment.putOff(clock.instant());
        }
        return learning.store(payment);
    }
}
