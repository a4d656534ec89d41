package dev.jangteo.payment.paying;

import dev.jangteo.contracts.PaymentEvent.FailureCode;
import dev.jangteo.contracts.PaymentId;
import dev.jangteo.payment.cards.Cards;
import dev.jangteo.payment.portone.Answer;
import dev.jangteo.payment.portone.Charge;
import dev.jangteo.payment.portone.GatewayUnavailable;
import dev.jangteo.payment.portone.PortOne;
import dev.jangteo.payment.portone.PortOneSettings;
import dev.jangteo.platform.events.Retry;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.task.TaskRejectedException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Service;

/**
 * Brings payments on, one step at a time, by asking the gateway and acting on what its books say. A step is reserved by
 * a write before it is made, so two processes never make it at once; a step whose process died is made again when the
 * reservation runs out. The document's version guards everything else: whoever comes second asks again.
 */
@Service
public class Settling {
    private static final Logger log = LoggerFactory.getLogger(Settling.class);

    private final Payments payments;
    private final Cards cards;
    private final PortOne portOne;
    private final Executor workers;
    private final Clock clock;
    private final Counter mismatches;
    private final Duration reservation;

    Settling(
            Payments payments,
            Cards cards,
            PortOne portOne,
            PortOneSettings settings,
            @Qualifier(SettlingConfiguration.WORKERS) Executor workers,
            Clock clock,
            MeterRegistry metrics) {
        this.payments = payments;
        this.cards = cards;
        this.portOne = portOne;
        this.workers = workers;
        this.clock = clock;
        this.mismatches = metrics.counter("payments.mismatched");
        // A step is at most: ask, charge or cancel, ask again.
        this.reservation = settings.lookupTimeout()
                .multipliedBy(2)
                .plus(settings.changeTimeout())
                .plusSeconds(2);
    }

    /** The next step is due: made soon, on another thread; by the sweeper when all of them are busy. */
    void wake(PaymentId id) {
        try {
            workers.execute(() -> step(id));
        } catch (TaskRejectedException e) {
            log.debug("no worker is free for {}", id);
        }
    }

    /**
     * Takes in what the gateway's books say now.
     *
     * @return the payment as it stands after that, or nothing when there is none of that id
     * @throws GatewayUnavailable when the books can't be read
     */
    public Optional<Payment> ask(PaymentId id) {
        return Retry.onConflict(() ->
                payments.findById(id).map(payment -> learn(payment, portOne.find(id)) ? store(payment) : payment));
    }

    /** Makes the next step of a payment, if it is due and nobody else is at it. */
    void step(PaymentId id) {
        try {
            payments.findById(id)
                    .filter(payment -> payment.isDue(clock.instant()))
                    .map(this::reserve)
                    .ifPresent(this::proceed);
        } catch (OptimisticLockingFailureException e) {
            log.debug("somebody else is at {}", id);
        } catch (RuntimeException e) {
            log.error("{} can't be brought on now; it will be tried again", id, e);
        }
    }

    private Payment reserve(Payment payment) {
        var now = clock.instant();
        if (payment.isOverdue(now) && payment.orderEnded(now)) {
            log.info("{} was not paid in time", payment.id());
        }
        payment.reserve(now.plus(reservation));
        return payments.save(payment);
    }

    private void proceed(Payment payment) {
        try {
            var answer = consult(payment);
            try {
                conclude(payment, answer);
            } catch (OptimisticLockingFailureException e) {
                // The payment changed while the gateway was asked: what it said may be older than that.
                ask(payment.id());
            }
        } catch (GatewayUnavailable e) {
            log.warn("{} stays {}: {}", payment.id(), payment.status(), e.getMessage());
            payment.putOff(clock.instant());
            payments.save(payment);
        }
    }

    private Answer consult(Payment payment) {
        return switch (payment.status()) {
            case AWAITING -> awaitCustomer(payment);
            case CHARGING -> charge(payment);
            case REFUNDING, REJECTING -> giveBack(payment);
            case CLOSING, CLOSED, COMPLETED, FAILED, REFUNDED, REJECTED -> portOne.find(payment.id());
        };
    }

    private Answer awaitCustomer(Payment payment) {
        if (!payment.isRegistered()) {
            portOne.register(payment.id(), payment.amount());
            payment.registered();
        }
        return portOne.find(payment.id());
    }

    /** Where a charge may have gone out before, the gateway is asked; only what it has never heard of is sent again. */
    private Answer charge(Payment payment) {
        if (payment.mayHaveBeenCharged()) {
            var answer = portOne.find(payment.id());
            if (!(answer instanceof Answer.Unknown)) {
                return answer;
            }
        }
        var card = cards.billingKeyOf(payment.cardId(), payment.userId());
        if (card.isEmpty()) {
            return new Answer.Declined(FailureCode.CARD_UNKNOWN, null);
        }
        payment.aboutToCharge();
        payments.save(payment);
        return portOne.charge(
                new Charge(payment.id(), card.get(), payment.amount(), payment.orderName(), payment.userId()));
    }

    private Answer giveBack(Payment payment) {
        if (portOne.find(payment.id()) instanceof Answer.Paid paid) {
            portOne.cancel(
                    payment.id(), paid.held(), payment.status() == PaymentStatus.REFUNDING ? "refund" : "mismatch");
        }
        return portOne.find(payment.id());
    }

    private void conclude(Payment payment, Answer answer) {
        if (!learn(payment, answer)) {
            payment.putOff(clock.instant());
        }
        store(payment);
    }

    private boolean learn(Payment payment, Answer answer) {
        boolean isNews = payment.learn(answer, clock.instant());
        if (isNews && payment.status() == PaymentStatus.REJECTING) {
            log.error("{} of {} was paid otherwise: {}", payment.id(), payment.amount(), payment.mismatch());
            mismatches.increment();
        }
        return isNews;
    }

    private Payment store(Payment payment) {
        var stored = payments.save(payment);
        if (stored.isDue(clock.instant())) {
            wake(stored.id());
        }
        return stored;
    }
}
