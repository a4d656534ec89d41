package dev.jangteo.catalog.alert;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import dev.jangteo.catalog.alert.StockAlert.State;
import dev.jangteo.catalog.offer.Offer;
import dev.jangteo.catalog.offer.Offers;
import dev.jangteo.catalog.offer.ProductNotOnSale;
import dev.jangteo.catalog.stock.SkuNotFound;
import dev.jangteo.contracts.SkuId;
import dev.jangteo.contracts.UserId;
import dev.jangteo.platform.data.NewestFirst;
import dev.jangteo.platform.events.Retry;
import dev.jangteo.platform.web.Page;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.stereotype.Service;

/** Customers ask to be told when a SKU can be bought again, and think better of it. */
@Service
public class Alerting {
    private static final NewestFirst<StockAlert> NEWEST_FIRST =
            new NewestFirst<>(StockAlert.class, StockAlert::createdAt, StockAlert::id);

    private final StockAlerts alerts;
    private final Offers offers;
    private final MongoOperations mongo;
    private final AlertSettings settings;
    private final Clock clock;

    Alerting(StockAlerts alerts, Offers offers, MongoOperations mongo, AlertSettings settings, Clock clock) {
        this.alerts = alerts;
        this.offers = offers;
        this.mongo = mongo;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * The customer waits for the SKU. Asked twice, it is one alert. Units that come back while it is being asked are
     * noticed by {@link AlertAnswering}, as all are.
     *
     * @throws SkuNotFound when there is no such SKU
     * @throws ProductNotOnSale when its product isn't sold now
     * @throws SkuInStock when it can be bought now
     * @throws TooManyAlerts when the customer waits for as many as one may; two requests at once may go one over
     */
    public Asked ask(UserId user, SkuId sku) {
        var offer = soldOut(sku);
        return Retry.onConflict(() -> {
            var alert = alerts.findById(StockAlert.id(user, sku)).orElse(null);
            if (alert != null && alert.isWaiting()) {
                return new Asked(alert, false);
            }
            if (alerts.countByUserIdAndState(user, State.WAITING) >= settings.perUser()) {
                throw new TooManyAlerts(settings.perUser());
            }
            return new Asked(alert == null ? insert(user, offer) : again(alert, offer), true);
        });
    }

    /** The customer does not wait any more; nothing happens when they did not. */
    public void withdraw(UserId user, SkuId sku) {
        Retry.onConflict(() -> alerts.findById(StockAlert.id(user, sku))
                .filter(it -> it.withdraw(clock.instant()))
                .map(alerts::save));
    }

    /** What the customer waits for, newest first. */
    public Page<StockAlert> waiting(UserId user, int first, @Nullable String after) {
        return NEWEST_FIRST.page(
                mongo, List.of(where("userId").is(user), where("state").is(State.WAITING)), first, after);
    }

    private Offer soldOut(SkuId sku) {
        var offer = offers.lookup(List.of(sku)).stream().findFirst().orElseThrow(() -> new SkuNotFound(sku));
        if (!offer.onSale()) {
            throw new ProductNotOnSale(sku);
        }
        if (offer.available() > 0) {
            throw new SkuInStock(sku);
        }
        return offer;
    }

    private StockAlert insert(UserId user, Offer offer) {
        var alert = StockAlert.of(user, offer.skuId(), offer.productId(), offer.fullName());
        alert.ask(offer.fullName(), clock.instant());
        try {
            return alerts.insert(alert);
        } catch (DuplicateKeyException e) {
            throw new OptimisticLockingFailureException("asked twice at once", e);
        }
    }

    private StockAlert again(StockAlert alert, Offer offer) {
        alert.ask(offer.fullName(), clock.instant());
        return alerts.save(alert);
    }

    /** @param isNew false when the customer waited already */
    public record Asked(StockAlert alert, boolean isNew) {}
}
