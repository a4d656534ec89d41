package dev.jangteo.payment.paying;

import dev.jangteo.contracts.PaymentId;
import dev.jangteo.payment.portone.GatewayUnavailable;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.Executor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.task.TaskRejectedException;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.stereotype.Service;

/** Has payments brought on, on threads of their own, so that nobody who has news of one waits for the gateway. */
@Service
public class Settling {
    private static final Logger log = LoggerFactory.getLogger(Settling.class);

    private final Steps steps;
    private final Learning learning;
    private final Executor workers;
    private final Clock clock;

    Settling(Steps steps, Learning learning, @Qualifier(SettlingConfiguration.WORKERS) Executor workers, Clock clock) {
        this.steps = steps;
        this.learning = learning;
        this.workers = workers;
        this.clock = clock;
    }

    /** The next step is due: made soon, on another thread; by the sweeper when all of them are busy. */
    void wake(PaymentId id) {
        try {
            workers.execute(() -> bringOn(id));
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
        var payment = learning.ask(id);
        payment.filter(it -> it.isDue(clock.instant())).ifPresent(it -> wake(it.id()));
        return payment;
    }

    private void bringOn(PaymentId id) {
        try {
            boolean isDue = steps.step(id);
            while (isDue) {
                isDue = steps.step(id);
            }
        } catch (ConcurrencyFailureException e) {
            log.debug("somebody else is at {}", id);
        } catch (RuntimeException e) {
            log.error("{} can't be brought on now; it will be tried again", id, e);
        }
    }
}
