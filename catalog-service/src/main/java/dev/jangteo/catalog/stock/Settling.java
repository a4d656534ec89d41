package dev.jangteo.catalog.stock;

import dev.jangteo.contracts.OrderId;
import dev.jangteo.contracts.SkuId;
import dev.jangteo.platform.events.Retry;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;

/**
 * Carries out what a reservation has decided: on the shelves, then in Redis. Every step can be repeated; a crash
 * between two of them leaves traces on the shelves or on the reservation, from which the next one goes on.
 */
@Component
class Settling {
    private final Stocks stocks;
    private final Reservations reservations;
    private final Availability availability;
    private final Clock clock;

    Settling(Stocks stocks, Reservations reservations, Availability availability, Clock clock) {
        this.stocks = stocks;
        this.reservations = reservations;
        this.availability = availability;
        this.clock = clock;
    }

    void settle(Reservation decided) {
        var order = decided.id();
        switch (decided.state()) {
            case COMMITTED -> {
                var shelved = decided.isRestocking() ? shelve(order, decided.lines()) : decided;
                tidy(shelved, stock -> stock.forget(order, shelved.shelvedKeys()));
            }
            case SHORT, RELEASED -> tidy(decided, stock -> stock.giveBack(order, clock.instant()));
            case UNSEEN, OPEN, CLOSED -> {} // nothing is decided yet, or all is done
        }
    }

    /**
     * Puts on the shelves what comes back, then says so on the reservation. The shelves are read before the
     * reservation: a shelf that has not changed since then was not put anything on by someone whose word on the
     * reservation we would have missed.
     */
    private Reservation shelve(OrderId order, StockLines lines) {
        return Retry.onConflict(() -> {
            var shelves = stocks.findAllById(lines.skuIds());
            var reservation = reservations.findById(order).orElseThrow();
            shelves.forEach(shelf -> restock(shelf, reservation));
            return sayShelved(reservation);
        });
    }

    private void restock(Stock shelf, Reservation reservation) {
        boolean changed = false;
        for (var it : reservation.restockings()) {
            if (!it.shelved()) {
                changed |= shelf.restock(reservation.id(), it.key(), it.lines().units(shelf.id()), clock.instant());
            }
        }
        if (changed) {
            stocks.save(shelf);
        }
    }

    private Reservation sayShelved(Reservation reservation) {
        if (!reservation.isRestocking()) {
            return reservation;
        }
        reservation.shelved();
        return reservations.save(reservation);
    }

    /** The reservations of those orders are purged, and so are their traces on these shelves. */
    void forgetClosed(Collection<OrderId> gone, Collection<SkuId> skus) {
        change(skus, stock -> stock.forgetClosed(gone));
    }

    /** Traces of the order leave the shelves, its reservation leaves Redis. */
    private void tidy(Reservation reservation, Predicate<Stock> change) {
        availability.settle(reservation.id(), change(reservation.lines().skuIds(), change));
    }

    private List<Stock> change(Collection<SkuId> skus, Predicate<Stock> change) {
        return Retry.onConflict(() -> stocks.findAllById(skus).stream()
                .map(stock -> change.test(stock) ? stocks.save(stock) : stock)
                .toList());
    }
}
