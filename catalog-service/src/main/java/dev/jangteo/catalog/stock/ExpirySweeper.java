package dev.jangteo.catalog.stock;

import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Gives back what was reserved for orders that never came. Its first run also loads availability at start, and any run
 * after a wipe of Redis does so again, before the first customer has to wait for it.
 */
@Component
class ExpirySweeper {
    private static final Logger log = LoggerFactory.getLogger(ExpirySweeper.class);

    private final Availability availability;
    private final Clock clock;

    ExpirySweeper(Availability availability, Clock clock) {
        this.availability = availability;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "${jangteo.catalog.stock.sweep-every:1s}")
    void sweep() {
        var expired = availability.expire(clock.instant());
        if (!expired.isEmpty()) {
            log.info("reservations expired, their orders were never seen: {}", expired);
        }
    }
}
