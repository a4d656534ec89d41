package dev.jangteo.order;

import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.data.domain.Limit;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Takes orders on whose wait was in vain: whatever an order waits for, it says in one field until when. Several instances
 * may do so at once: one of them wins each order.
 */
@Component
class Deadlines {
    private static final Logger log = LoggerFactory.getLogger(Deadlines.class);
    private static final Limit AT_ONCE = Limit.of(200);

    private final Orders orders;
    private final Causes causes;
    private final Clock clock;

    Deadlines(Orders orders, Causes causes, Clock clock) {
        this.orders = orders;
        this.causes = causes;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "${jangteo.order.deadline-sweep:1s}")
    void sweep() {
        orders.findByNextDeadlineLessThanEqual(clock.instant(), AT_ONCE).forEach(this::takeOn);
    }

    private void takeOn(Order order) {
        try {
            if (order.deadlinePassed(causes.of("deadline"))) {
                orders.save(order);
            }
        } catch (OptimisticLockingFailureException e) {
            log.info("order {} moved on while its deadline passed", order.id());
        } catch (RuntimeException e) {
            log.error("order {} can't be taken on; the others can", order.id(), e);
        }
    }
}
