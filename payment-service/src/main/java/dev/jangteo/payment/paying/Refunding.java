package dev.jangteo.payment.paying;

import dev.jangteo.contracts.Money;
import dev.jangteo.contracts.PaymentId;
import dev.jangteo.contracts.RefundId;
import dev.jangteo.contracts.UserId;
import dev.jangteo.payment.portone.Answer;
import dev.jangteo.payment.portone.PortOne;
import dev.jangteo.platform.events.Retry;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.UUID;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/** What an admin does about refunds: grant one of good will, have a blocked one tried again. */
@Service
public class Refunding {
    private static final Logger log = LoggerFactory.getLogger(Refunding.class);

    private final Payments payments;
    private final Learning learning;
    private final Settling settling;
    private final PortOne portOne;
    private final Clock clock;

    Refunding(Payments payments, Learning learning, Settling settling, PortOne portOne, Clock clock) {
        this.payments = payments;
        this.learning = learning;
        this.settling = settling;
        this.portOne = portOne;
        this.clock = clock;
    }

    /**
     * Gives money back that no order asked for.
     *
     * @param key chosen by the caller; the same key means the same refund
     * @throws dev.jangteo.platform.web.Refusal when it is more than is left, or the key stands for another refund
     */
    public Payment grant(PaymentId id, String key, Money amount, String reason, UserId admin) {
        var refund = named(id, key);
        log.info("{} gives {} of {} back as {}: {}", admin, amount, id, refund, reason);
        return change(id, payment -> payment.grantRefund(refund, amount, reason, admin, clock.instant()));
    }

    /**
     * Has a blocked refund tried again. What was given back at the gateway by others is counted from now on.
     *
     * @throws dev.jangteo.payment.portone.GatewayUnavailable when the books can't be read
     */
    public Payment retry(PaymentId id, RefundId refund, UserId admin) {
        var answer = portOne.find(id);
        log.info("{} has {} of {} tried again", admin, refund, id);
        return change(id, payment -> {
            var elsewhere = answer instanceof Answer.Paid books
                    ? payment.refunds().strange(books.cancellations())
                    : payment.refunds().returned();
            payment.retryRefund(refund, elsewhere, clock.instant());
        });
    }

    public Payment find(PaymentId id) {
        return payments.findById(id).orElseThrow(() -> new NoSuchPayment(id));
    }

    private Payment change(PaymentId id, Consumer<Payment> wish) {
        var changed = Retry.onConflict(() -> {
            var payment = find(id);
            wish.accept(payment);
            return learning.store(payment);
        });
        settling.wake(id);
        return changed;
    }

    private static RefundId named(PaymentId payment, String key) {
        var name = (payment + "\n" + key).getBytes(StandardCharsets.UTF_8);
        return new RefundId("goodwill:" + UUID.nameUUIDFromBytes(name));
    }
}
