package dev.jangteo.catalog.stock;

import static java.util.stream.Gatherers.windowFixed;

import dev.jangteo.contracts.OrderId;
import dev.jangteo.contracts.SkuId;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.data.domain.Limit;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Query;
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
    private final Reservations reservations;
    private final MongoOperations mongo;
    private final Clock clock;

    Reconciling(
            Availability availability,
            Reserving reserving,
            Settling settling,
            Reservations reservations,
            MongoOperations mongo,
            Clock clock) {
        this.availability = availability;
        this.reserving = reserving;
        this.settling = settling;
        this.reservations = reservations;
        this.mongo = mongo;
        this.clock = clock;
    }

    @Scheduled(
            initialDelayString = "${jangteo.catalog.stock.reconcile-every:2m}",
            fixedDelayString = "${jangteo.catalog.stock.reconcile-every:2m}")
    void reconcile() {
        finish(tellShelves());
        availability.holders().stream()
                .gather(windowFixed(CHUNK))
                .forEach(orders -> reservations.findAllById(orders).forEach(this::endIfDecided));
        reservations.findByState(Reservation.State.OPEN).forEach(it -> reserving.ordered(it.id(), it.lines()));
        var leftAlone = clock.instant().minus(LEFT_ALONE);
        reservations.findByRestockingSinceBefore(leftAlone, Limit.of(CHUNK)).forEach(settling::settle);
    }

    /** What orders have left traces on which shelves: few, those being settled and those of which that was cut short. */
    private Map<OrderId, Set<SkuId>> tellShelves() {
        var traces = new HashMap<OrderId, Set<SkuId>>();
        try (var shelves = mongo.stream(new Query(), Stock.class)) {
            shelves.gather(windowFixed(CHUNK)).forEach(chunk -> {
                availability.count(chunk);
                chunk.forEach(shelf -> shelf.traces()
                        .forEach(it ->
                                traces.computeIfAbsent(it, _ -> new HashSet<>()).add(shelf.id())));
            });
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
