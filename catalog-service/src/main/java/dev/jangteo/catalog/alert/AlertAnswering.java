package dev.jangteo.catalog.alert;

import static java.util.stream.Gatherers.windowFixed;
import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import dev.jangteo.catalog.alert.StockAlert.State;
import dev.jangteo.catalog.offer.Offer;
import dev.jangteo.catalog.offer.Offers;
import dev.jangteo.contracts.SkuId;
import java.time.Clock;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.data.domain.Limit;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Tells those who wait that a SKU can be bought again. It looks at what is available instead of being told of it, for
 * units come back in many ways (delivered, counted, called off, sent back, not paid in time) and a look misses none,
 * whatever crashed in between. The answer and its event are one write; several instances may look at once.
 */
@Component
class AlertAnswering {
    private static final Logger log = LoggerFactory.getLogger(AlertAnswering.class);
    private static final int AT_ONCE = 200;

    private final StockAlerts alerts;
    private final Offers offers;
    private final MongoOperations mongo;
    private final AlertSettings settings;
    private final Clock clock;

    AlertAnswering(StockAlerts alerts, Offers offers, MongoOperations mongo, AlertSettings settings, Clock clock) {
        this.alerts = alerts;
        this.offers = offers;
        this.mongo = mongo;
        this.settings = settings;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "${jangteo.catalog.alerts.look-every:10s}")
    void look() {
        waitedFor().stream()
                .gather(windowFixed(AT_ONCE))
                .flatMap(chunk -> offers.lookup(chunk).stream())
                .filter(it -> it.onSale() && it.available() > 0)
                .map(Offer::skuId)
                .forEach(this::answer);
    }

    @Scheduled(
            initialDelayString = "${jangteo.catalog.alerts.purge-every:10m}",
            fixedDelayString = "${jangteo.catalog.alerts.purge-every:10m}")
    void purge() {
        mongo.remove(
                query(where("state")
                        .ne(State.WAITING)
                        .and("changedAt")
                        .lt(clock.instant().minus(settings.keepDone()))
                        .and("outbox")
                        .size(0)),
                StockAlert.class);
    }

    private List<SkuId> waitedFor() {
        return mongo
                .findDistinct(query(where("state").is(State.WAITING)), "skuId", StockAlert.class, String.class)
                .stream()
                .map(SkuId::new)
                .toList();
    }

    private void answer(SkuId sku) {
        int answered = 0;
        for (var some = waitingFor(sku); !some.isEmpty(); some = waitingFor(sku)) {
            some.forEach(this::answer);
            answered += some.size();
        }
        log.info("{} can be bought again, {} who waited are told", sku, answered);
    }

    private List<StockAlert> waitingFor(SkuId sku) {
        return alerts.findBySkuIdAndState(sku, State.WAITING, Limit.of(AT_ONCE));
    }

    private void answer(StockAlert alert) {
        try {
            if (alert.answer(clock.instant())) {
                alerts.save(alert);
            }
        } catch (OptimisticLockingFailureException e) {
            log.debug("alert {} was answered by another instance, or withdrawn", alert.id());
        }
    }
}
