package dev.jangteo.catalog.stock;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;
import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import dev.jangteo.catalog.stock.Reservation.State;
import dev.jangteo.contracts.SkuId;
import dev.jangteo.platform.web.Page;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.stereotype.Service;

/**
 * Checks that units are neither made nor lost, while orders go on: for every SKU, on hand + sold = what came, and
 * available + reserved = on hand. A difference is looked at twice more before it is told. Shelves are taken some
 * thousands at a time, and reservations streamed past each lot, so memory does not grow with either.
 */
@Service
public class Auditing {
    private static final int RECHECKS = 2;

    private final Stocks stocks;
    private final PromiseCheck promises;
    private final Availability availability;
    private final MongoOperations mongo;
    private final StockSettings settings;
    private final Clock clock;

    Auditing(
            Stocks stocks,
            PromiseCheck promises,
            Availability availability,
            MongoOperations mongo,
            StockSettings settings,
            Clock clock) {
        this.stocks = stocks;
        this.promises = promises;
        this.availability = availability;
        this.mongo = mongo;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * Audits SKUs in the order of their ids until all are looked at, or more differences are found than a page holds.
     *
     * @param after the SKU to go on behind; null for the beginning
     */
    public StockAudit audit(@Nullable SkuId after, int first) {
        var at = clock.instant();
        var promised = promises.check();
        var found = new TreeMap<SkuId, StockDifference>(Comparator.comparing(SkuId::value));
        availability.wrongSums().entrySet().stream()
                .filter(it -> after == null || it.getKey().value().compareTo(after.value()) > 0)
                .forEach(it -> found.put(it.getKey(), new StockDifference(it.getKey(), List.of(it.getValue()), false)));
        var totals = new Totals();
        var place = after;
        int lot = settings.auditAtOnce();
        for (int seen = lot; seen == lot && found.size() <= first; ) {
            var shelves = stocks.after(place, lot);
            differences(shelves, totals).forEach(it -> found.merge(it.skuId(), it, Auditing::both));
            seen = shelves.size();
            place = shelves.isEmpty() ? place : shelves.getLast().id();
        }
        return totals.audit(
                at,
                promised,
                Page.of(List.copyOf(found.values()), first, it -> it.skuId().value()));
    }

    private List<StockDifference> differences(List<Stock> shelves, Totals totals) {
        var accounts = accounts(shelves);
        accounts.forEach(totals::add);
        var found = differing(accounts);
        for (int i = 0; i < RECHECKS && !found.isEmpty(); i++) {
            LockSupport.parkNanos(settings.auditPause().toNanos());
            found = differing(accounts(stocks.findAllById(
                    found.stream().map(StockDifference::skuId).toList())));
        }
        return found;
    }

    /** The shelves are read before the reservations, and again after them when something differs. */
    private List<StockDifference> differing(Collection<ShelfAccount> accounts) {
        var copies =
                availability.copies(accounts.stream().map(it -> it.shelf().id()).toList());
        var looks = accounts.stream()
                .map(it -> new ShelfLook(it, copies.get(it.shelf().id())))
                .filter(ShelfLook::findsMismatches)
                .toList();
        var now = stocks.findAllById(looks.stream().map(ShelfLook::skuId).toList()).stream()
                .collect(toMap(Stock::id, identity()));
        return looks.stream().map(it -> it.difference(now.get(it.skuId()))).toList();
    }

    private Collection<ShelfAccount> accounts(Collection<Stock> shelves) {
        var accounts = shelves.stream().collect(toMap(Stock::id, ShelfAccount::new));
        try (var sold = mongo.stream(query(where("state").in(State.COMMITTED, State.CLOSED)), Reservation.class)) {
            sold.forEach(reservation -> reservation.lines().skuIds().stream()
                    .map(accounts::get)
                    .filter(Objects::nonNull)
                    .forEach(it -> it.add(reservation)));
        }
        return accounts.values();
    }

    private static StockDifference both(StockDifference one, StockDifference other) {
        var all = new ArrayList<>(one.mismatches());
        all.addAll(other.mismatches());
        return new StockDifference(one.skuId(), all, one.inFlight() && other.inFlight());
    }

    private static final class Totals {
        private long skus;
        private long onHand;
        private long sold;
        private long inMotion;

        void add(ShelfAccount account) {
            skus++;
            onHand += account.shelf().onHand();
            sold += account.sold();
            inMotion += account.shelf().traces().isEmpty() ? 0 : 1;
        }

        StockAudit audit(Instant at, StockAudit.Promises promises, Page<StockDifference> differences) {
            return new StockAudit(at, skus, onHand, sold, inMotion, promises, differences);
        }
    }
}
