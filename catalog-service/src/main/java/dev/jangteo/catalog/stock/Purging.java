package dev.jangteo.catalog.stock;

import static java.util.stream.Collectors.toSet;
import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import dev.jangteo.catalog.stock.Reservation.State;
import dev.jangteo.contracts.OrderId;
import dev.jangteo.contracts.SkuId;
import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.data.domain.Limit;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Deletes the reservations of orders that ended long ago; until then units may come back by a return. What was sold is
 * first written off on the shelves, which remember of whom until the reservation is gone: so an audit still adds up,
 * and a crash or another instance at any point does no harm.
 */
@Component
class Purging {
    private static final Logger log = LoggerFactory.getLogger(Purging.class);
    private static final int AT_ONCE = 200;

    private final Stocks stocks;
    private final Reservations reservations;
    private final Settling settling;
    private final MongoOperations mongo;
    private final StockSettings settings;
    private final Clock clock;

    Purging(
            Stocks stocks,
            Reservations reservations,
            Settling settling,
            MongoOperations mongo,
            StockSettings settings,
            Clock clock) {
        this.stocks = stocks;
        this.reservations = reservations;
        this.settling = settling;
        this.mongo = mongo;
        this.settings = settings;
        this.clock = clock;
    }

    @Scheduled(
            initialDelayString = "${jangteo.catalog.stock.purge-every:10m}",
            fixedDelayString = "${jangteo.catalog.stock.purge-every:10m}")
    void purge() {
        var before = clock.instant().minus(settings.keepReservations());
        int purged = 0;
        try {
            for (int some = purgeSome(before); some > 0; some = purgeSome(before)) {
                purged += some;
            }
        } catch (OptimisticLockingFailureException e) {
            log.debug("another instance purges reservations as well; the rest next time");
        }
        if (purged > 0) {
            log.info("{} reservations purged of orders that ended before {}", purged, before);
        }
    }

    private int purgeSome(Instant before) {
        var old = reservations.findByEndedAtBefore(before, Limit.of(AT_ONCE));
        old.stream().filter(it -> it.close(before)).forEach(reservations::save);
        var orders = old.stream().map(Reservation::id).collect(toSet());
        var skus = old.stream().flatMap(it -> it.lines().skuIds().stream()).collect(toSet());
        writeOff(orders, skus);
        delete(orders, before);
        var gone = new HashSet<>(orders);
        reservations.findAllById(orders).forEach(it -> gone.remove(it.id()));
        settling.forgetClosed(gone, skus);
        return gone.size();
    }

    /** The shelves are read before the reservations, see {@link Settling}. */
    private void writeOff(Set<OrderId> orders, Set<SkuId> skus) {
        var shelves = stocks.findAllById(skus);
        var closed = reservations.findAllById(orders).stream()
                .filter(it -> it.state() == State.CLOSED)
                .toList();
        shelves.stream().filter(it -> closeAll(it, closed)).forEach(stocks::save);
    }

    private static boolean closeAll(Stock shelf, List<Reservation> closed) {
        boolean changed = false;
        for (var it : closed) {
            changed |= shelf.close(it.id(), it.left().units(shelf.id()));
        }
        return changed;
    }

    /** Those whose units are settled for good and whose events are sent. */
    private void delete(Set<OrderId> orders, Instant before) {
        mongo.remove(
                query(where("_id")
                        .in(orders)
                        .and("endedAt")
                        .lt(before)
                        .and("state")
                        .ne(State.COMMITTED)
                        .and("outbox")
                        .size(0)),
                Reservation.class);
    }
}
