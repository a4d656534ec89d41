package dev.jangteo.catalog.stock;

import static java.util.Objects.requireNonNull;
import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import dev.jangteo.contracts.OrderId;
import dev.jangteo.platform.events.Retry;
import java.time.Clock;
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
    private final StockSettings settings;
    private final Clock clock;

    Reserving(
            Stocks stocks, Reservations reservations, Availability availability, StockSettings settings, Clock clock) {
        this.stocks = stocks;
        this.reservations = reservations;
        this.availability = availability;
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

    /** The order is paid: its units leave the shelves, all or none. */
    public void confirmed(OrderId order, StockLines lines) {
        var reservation = Retry.onConflict(() -> decide(order, lines));
        switch (reservation.state()) {
            case COMMITTED -> finish(reservation, stock -> stock.forget(order));
            case SHORT -> finish(reservation, stock -> stock.giveBack(order, clock.instant()));
            case RELEASED, OPEN -> {} // an order that ended unpaid is not confirmed later: its money goes back
        }
    }

    /** The order ended without its units: failed or called off. */
    public void ended(OrderId order) {
        Retry.onConflict(() -> {
            var reservation = reservations.findById(order).orElse(null);
            if (reservation == null) {
                return insert(Reservation.releasedUnseen(order, clock.instant()));
            }
            if (reservation.isOpen()) {
                reservation.release(clock.instant());
                return reservations.save(reservation);
            }
            return reservation;
        });
        availability.settle(order, List.of());
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
        var missing = lines.lines().stream()
                .filter(line -> {
                    var shelf = shelves.get(line.skuId());
                    return shelf == null || !shelf.canGive(order, line.units());
                })
                .map(StockLine::skuId)
                .toList();
        if (missing.isEmpty()) {
            lines.lines().forEach(line -> take(shelves.get(line.skuId()), order, line.units()));
            reservation.commit(now);
        } else {
            reservation.runShort(missing, now);
        }
        return reservations.save(reservation);
    }

    private void take(@Nullable Stock shelf, OrderId order, int units) {
        if (requireNonNull(shelf).take(order, units, clock.instant())) {
            stocks.save(shelf);
        }
    }

    /** What follows from a decision, repeatable: traces of the order leave the shelves, its reservation leaves Redis. */
    private void finish(Reservation reservation, Predicate<Stock> tidy) {
        var shelves =
                Retry.onConflict(() -> stocks.findAllById(reservation.lines().skuIds()).stream()
                        .map(stock -> tidy.test(stock) ? stocks.save(stock) : stock)
                        .toList());
        availability.settle(reservation.id(), shelves);
    }

    private Reservation recorded(OrderId order, StockLines lines) {
        return reservations.findById(order).orElseGet(() -> insert(Reservation.open(order, lines, clock.instant())));
    }

    private Reservation insert(Reservation reservation) {
        try {
            return reservations.insert(reservation);
        } catch (DuplicateKeyException e) {
            throw new OptimisticLockingFailureException("the reservation was recorded by someone else meanwhile", e);
        }
    }
}
