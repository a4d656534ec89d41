package dev.jangteo.catalog.purchase;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Deletes purchases nothing was heard of for long: who bought what isn't kept for ever. */
@Component
class PurchasePurging {
    private static final Logger log = LoggerFactory.getLogger(PurchasePurging.class);

    private final MongoOperations mongo;
    private final PurchaseSettings settings;
    private final Clock clock;

    PurchasePurging(MongoOperations mongo, PurchaseSettings settings, Clock clock) {
        this.mongo = mongo;
        this.settings = settings;
        this.clock = clock;
    }

    @Scheduled(
            initialDelayString = "${jangteo.catalog.purchases.purge-every:6h}",
            fixedDelayString = "${jangteo.catalog.purchases.purge-every:6h}")
    void purge() {
        var before = clock.instant().minus(settings.keep());
        var purged =
                mongo.remove(query(where("heardAt").lt(before)), Purchase.class).getDeletedCount();
        if (purged > 0) {
            log.info("{} purchases purged that were last heard of before {}", purged, before);
        }
    }
}
