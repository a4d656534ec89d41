package dev.jangteo.catalog.stock;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import dev.jangteo.contracts.OrderId;
import dev.jangteo.platform.events.Retry;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Service;

/**
 * Promises units to orders, and keeps or withdraws the promise as the orders go. Orders' events are facts: they may
 * come twice, late, or before a crash between any two lines here, and end in the same state.
 */
@Service
public class Reserving {
    private final Stocks stocks;
    private final Reservations reservations;
    private final Availability availability;
    private final Settling settling;
    private final StockSettings settings;
    private final Clock clock;

    Reserving(
            Stocks stocks,
            Reservations reservations,
            Availability availability,
            Settling settling,
            StockSettings settings,
            Clock clock) {
        this.stocks = stocks;
        this.reservations = reservations;
        this.availability = availability;
        this.settling = settling;
        this.settings = settings;
        this.clock = clock;
    }

    /** All lines or none, for an order that is about to be placed. Asked again, it answers the same. */
    public ReservationOutcome reserve(OrderId order, StockLines lines) {
        return availability.reserve(order, lines, clock.instant().plus(settings.reservationExpiry()));
    }

    /** The order was not placed after all. */
    public void abandon(OrderId order) {
        availability.abandon(order);
    }

    /** The order was placed: from now on its own end decides, not the clock. */
    public void ordered(OrderId order, StockLines lines) {
        if (recorded(order, lines).isOpen()) {
            availability.keep(order, lines);
        }
        // Its end may have been heard while we were at it, by an instance that took over this partition.
        if (!recorded(order, lines).isOpen()) {
            availability.settle(order, List.of());
        }
    }

    /**
     * The order is paid: its units leave the shelves, all or none. An order that has ended is not confirmed later: it
     * gets none, its money goes back.
     */
    public void confirmed(OrderId order, StockLines lines) {
        settling.settle(Retry.onConflict(() -> decide(order, lines)));
    }

    /** The order failed or was called off: what was promised is free again, what was taken and is left comes back. */
    public void ended(OrderId order) {
        decideAndSettle(order, it -> it.end(clock.instant()));
    }

    /** Some units of the order were called off: they come back, once a cancellation. */
    public void partlyCancelled(OrderId order, String cancellation, StockLines units) {
        decideAndSettle(order, it -> it.restock("cancellation:" + cancellation, units, clock.instant()));
    }

    /** The customer sent the order or a part of it back: what can be sold again comes back, once a return. */
    public void returned(OrderId order, String returnId, StockLines resellable) {
        decideAndSettle(order, it -> it.takeBack("return:" + returnId, resellable, clock.instant()));
    }

    /** A sign that the order is at its end, after which its reservation is kept for returns for a while. */
    public void nearEnd(OrderId order) {
        decideAndSettle(order, it -> it.nearEnd(clock.instant()));
    }

    /**
     * The event is so old that its order's reservation may have been purged, and there is none: whatever it says was
     * done long ago, and must not be begun anew.
     */
    public boolean isLongPast(OrderId order, Instant occurredAt) {
        return occurredAt.isBefore(clock.instant().minus(settings.keepReservations()))
                && !reservations.existsById(order);
    }

    /**
     * Takes the units and writes the decision. The shelves are read before the reservation: a shelf that has not
     * changed since then was not taken from by someone whose decision we would have missed.
     */
    private Reservation decide(OrderId order, StockLines lines) {
        var shelves = stocks.findAllById(lines.skuIds()).stream().collect(toMap(Stock::id, identity()));
        var reservation = recorded(order, lines);
        if (!reservation.isOpen()) {
            return reservation;
        }
        var now = clock.instant();
        var wanted = reservation.wanted();
        var missing = wanted.lines().stream()
                .filter(line -> {
                    var shelf = shelves.get(line.skuId());
                    return shelf == null || !shelf.canGive(order, line.units());
                })
                .map(StockLine::skuId)
                .toList();
        if (missing.isEmpty()) {
            reservation.lines().skuIds().forEach(sku -> take(shelves.get(sku), order, wanted.units(sku)));
            reservation.commit(now);
        } else {
            reservation.runShort(missing, now);
        }
        return reservations.save(reservation);
    }

    private void take(@Nullable Stock shelf, OrderId order, int units) {
        if (shelf != null && shelf.take(order, units, clock.instant())) {
            stocks.save(shelf);
        }
    }

    /** Writes a decision on the reservation, made up for an order not heard of yet; then carries it out. */
    private void decideAndSettle(OrderId order, Predicate<Reservation> decision) {
        settling.settle(Retry.onConflict(() -> reservations
                .findById(order)
                .map(it -> decision.test(it) ? reservations.save(it) : it)
                .orElseGet(() -> {
                    var unseen = Reservation.unseen(order, clock.instant());
                    return decision.test(unseen) ? insert(unseen) : unseen;
                })));
    }

    private Reservation recorded(OrderId order, StockLines lines) {
        return reservations
                .findById(order)
                .map(it -> it.seen(lines) ? reservations.save(it) : it)
                .orElseGet(() -> insert(Reservation.open(order, lines, clock.instant())));
    }

    private Reservation insert(Reservation reservation) {
        try {
            return reservations.insert(reservation);
        } catch (DuplicateKeyException e) {
            throw new OptimisticLockingFailureException("the reservation was recorded by someone else meanwhile", e);
        }
    }
}
