package dev.jangteo.catalog.stock;

import static java.util.stream.Gatherers.windowFixed;

import dev.jangteo.contracts.OrderId;
import dev.jangteo.contracts.SkuId;
import dev.jangteo.platform.BackgroundPace;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.data.domain.Limit;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Tells Redis again what MongoDB knows, and finishes what was decided and left half done. A Redis that crashes comes
 * back without its last second, and then holds units for orders that have ended, or lets those of a placed order
 * expire; this bounds how long it does. Every instance may do it at any time.
 */
@Component
class Reconciling {
    private static final int CHUNK = 500;

    /** Work younger than this is most likely still being done. */
    private static final Duration LEFT_ALONE = Duration.ofSeconds(30);

    private final Availability availability;
    private final Reserving reserving;
    private final Settling settling;
    private final Stocks stocks;
    private final Reservations reservations;
    private final Clock clock;

    Reconciling(
            Availability availability,
            Reserving reserving,
            Settling settling,
            Stocks stocks,
            Reservations reservations,
            Clock clock) {
        this.availability = availability;
        this.reserving = reserving;
        this.settling = settling;
        this.stocks = stocks;
        this.reservations = reservations;
        this.clock = clock;
    }

    @Scheduled(
            initialDelayString = "${jangteo.catalog.stock.reconcile-every:2m}",
            fixedDelayString = "${jangteo.catalog.stock.reconcile-every:2m}")
    void reconcileInPassing() {
        reconcile(BackgroundPace.leisurely());
    }

    void reconcile() {
        reconcile(BackgroundPace.urgent());
    }

    private void reconcile(BackgroundPace pace) {
        finish(tellShelves(pace));
        availability.holders().stream()
                .gather(windowFixed(CHUNK))
                .forEach(orders -> reservations.findAllById(orders).forEach(this::endIfDecided));
        reservations.findByState(Reservation.State.OPEN).forEach(it -> reserving.ordered(it.id(), it.lines()));
        var leftAlone = clock.instant().minus(LEFT_ALONE);
        reservations.findByRestockingSinceBefore(leftAlone, Limit.of(CHUNK)).forEach(settling::settle);
    }

    /** What orders have left traces on which shelves: few, those being settled and those of which that was cut short. */
    private Map<OrderId, Set<SkuId>> tellShelves(BackgroundPace pace) {
        var traces = new HashMap<OrderId, Set<SkuId>>();
        for (var some = stocks.after(null, CHUNK);
                !some.isEmpty();
                some = stocks.after(some.getLast().id(), CHUNK)) {
            availability.count(some);
            some.forEach(shelf -> shelf.traces()
                    .forEach(it ->
                            traces.computeIfAbsent(it, _ -> new HashSet<>()).add(shelf.id())));
            pace.rest();
        }
        return traces;
    }

    private void finish(Map<OrderId, Set<SkuId>> traces) {
        traces.keySet().stream().gather(windowFixed(CHUNK)).forEach(orders -> {
            var gone = new HashSet<>(orders);
            for (var reservation : reservations.findAllById(orders)) {
                gone.remove(reservation.id());
                settling.settle(reservation);
            }
            gone.forEach(it -> settling.forgetClosed(Set.of(it), traces.getOrDefault(it, Set.of())));
        });
    }

    private void endIfDecided(Reservation reservation) {
        if (reservation.isDecided()) {
            availability.settle(reservation.id(), List.of());
        }
    }
}
