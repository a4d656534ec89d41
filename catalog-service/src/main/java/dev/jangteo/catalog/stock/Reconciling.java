package dev.jangteo.catalog.stock;

import static java.util.stream.Gatherers.windowFixed;

import java.util.List;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Tells Redis again what MongoDB knows. A Redis that crashes comes back without its last second, and then holds units
 * for orders that have ended, or lets those of a placed order expire; this bounds how long it does.
 */
@Component
class Reconciling {
    private static final int CHUNK = 500;

    private final Availability availability;
    private final Reserving reserving;
    private final Reservations reservations;
    private final MongoOperations mongo;

    Reconciling(Availability availability, Reserving reserving, Reservations reservations, MongoOperations mongo) {
        this.availability = availability;
        this.reserving = reserving;
        this.reservations = reservations;
        this.mongo = mongo;
    }

    @Scheduled(
            initialDelayString = "${jangteo.catalog.stock.reconcile-every:2m}",
            fixedDelayString = "${jangteo.catalog.stock.reconcile-every:2m}")
    void reconcile() {
        try (var shelves = mongo.stream(new Query(), Stock.class)) {
            shelves.gather(windowFixed(CHUNK)).forEach(availability::count);
        }
        availability.holders().stream()
                .gather(windowFixed(CHUNK))
                .forEach(orders -> reservations.findAllById(orders).forEach(this::endIfDecided));
        reservations.findByState(Reservation.State.OPEN).forEach(it -> reserving.ordered(it.id(), it.lines()));
    }

    private void endIfDecided(Reservation reservation) {
        if (!reservation.isOpen()) {
            availability.settle(reservation.id(), List.of());
        }
    }
}
