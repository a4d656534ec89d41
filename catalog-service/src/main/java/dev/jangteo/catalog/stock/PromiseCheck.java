package dev.jangteo.catalog.stock;

import static java.util.stream.Gatherers.windowFixed;

import dev.jangteo.catalog.stock.Reservation.State;
import dev.jangteo.contracts.OrderId;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Compares the open reservations in MongoDB with those Redis holds; what differs is looked at twice more. */
@Component
class PromiseCheck {
    private static final int CHUNK = 500;
    private static final int RECHECKS = 2;

    private final Reservations reservations;
    private final Availability availability;
    private final StockSettings settings;

    PromiseCheck(Reservations reservations, Availability availability, StockSettings settings) {
        this.reservations = reservations;
        this.availability = availability;
        this.settings = settings;
    }

    StockAudit.Promises check() {
        var open = reservations.findByState(State.OPEN).stream()
                .map(Reservation::id)
                .collect(Collectors.toSet());
        var held = new HashSet<>(availability.holders());
        Set<OrderId> openNotHeld = without(open, held);
        Set<OrderId> heldAfterEnd = only(without(held, open), Reservation::isDecided);
        for (int i = 0; i < RECHECKS && !(openNotHeld.isEmpty() && heldAfterEnd.isEmpty()); i++) {
            LockSupport.parkNanos(settings.auditPause().toNanos());
            var heldNow = new HashSet<>(availability.holders());
            openNotHeld = only(without(openNotHeld, heldNow), Reservation::isOpen);
            heldAfterEnd.retainAll(heldNow);
        }
        return new StockAudit.Promises(open.size(), held.size(), openNotHeld.size(), heldAfterEnd.size());
    }

    private Set<OrderId> only(Collection<OrderId> orders, Predicate<Reservation> condition) {
        var found = new HashSet<OrderId>();
        orders.stream()
                .gather(windowFixed(CHUNK))
                .forEach(chunk -> reservations.findAllById(chunk).stream()
                        .filter(condition)
                        .forEach(it -> found.add(it.id())));
        return found;
    }

    private static Set<OrderId> without(Set<OrderId> all, Set<OrderId> some) {
        var rest = new HashSet<>(all);
        rest.removeAll(some);
        return rest;
    }
}
