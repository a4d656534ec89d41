package dev.jangteo.platform.web.idempotency;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;

/** Forgets old answers. By hand, since not every server that speaks MongoDB's protocol minds TTL indexes. */
class ClaimSweeper {
    private static final Logger log = LoggerFactory.getLogger(ClaimSweeper.class);

    private final Claims claims;

    ClaimSweeper(Claims claims) {
        this.claims = claims;
    }

    @Scheduled(
            fixedDelayString = "${jangteo.idempotency.sweep-every:10m}",
            initialDelayString = "${jangteo.idempotency.sweep-every:10m}")
    void sweep() {
        var gone = claims.sweep();
        if (gone > 0) {
            log.debug("{} answers forgotten", gone);
        }
    }
}
