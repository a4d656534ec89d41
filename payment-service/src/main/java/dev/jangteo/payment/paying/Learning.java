package dev.jangteo.payment.paying;

import dev.jangteo.contracts.PaymentId;
import dev.jangteo.payment.discrepancies.Discrepancies;
import dev.jangteo.payment.portone.Answer;
import dev.jangteo.payment.portone.GatewayUnavailable;
import dev.jangteo.payment.portone.PortOne;
import dev.jangteo.platform.events.Retry;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Takes in what the gateway's books say, and stores it. */
@Component
class Learning {
    private static final Logger log = LoggerFactory.getLogger(Learning.class);

    private final Payments payments;
    private final PortOne portOne;
    private final Discrepancies discrepancies;
    private final Clock clock;
    private final Counter mismatches;

    Learning(Payments payments, PortOne portOne, Discrepancies discrepancies, Clock clock, MeterRegistry metrics) {
        this.payments = payments;
        this.portOne = portOne;
        this.discrepancies = discrepancies;
        this.clock = clock;
        this.mismatches = metrics.counter("payments.mismatched");
    }

    /**
     * Asks the gateway.
     *
     * @return the payment as it stands after that, or nothing when there is none of that id
     * @throws GatewayUnavailable when the books can't be read
     */
    Optional<Payment> ask(PaymentId id) {
        return Retry.onConflict(() ->
                payments.findById(id).map(payment -> learn(payment, portOne.find(id)) ? store(payment) : payment));
    }

    boolean learn(Payment payment, Answer answer) {
        boolean isNews = payment.learn(answer, clock.instant());
        if (isNews && payment.status() == PaymentStatus.REJECTING) {
            log.error("{} of {} was paid otherwise: {}", payment.id(), payment.amount(), payment.mismatch());
            mismatches.increment();
        }
        return isNews;
    }

    /** What is wrong with it goes on the list first: a crash in between leaves one line too many, never one too few. */
    Payment store(Payment payment) {
        Findings.of(payment).forEach(discrepancies::record);
        return payments.save(payment);
    }
}
