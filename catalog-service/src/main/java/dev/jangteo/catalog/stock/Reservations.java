package dev.jangteo.catalog.stock;

import dev.jangteo.contracts.OrderId;
import java.time.Instant;
import java.util.List;
import org.springframework.data.domain.Limit;
import org.springframework.data.mongodb.repository.MongoRepository;

/** The reservations of all orders that were seen, and have not ended long ago. */
interface Reservations extends MongoRepository<Reservation, OrderId> {
    List<Reservation> findByState(Reservation.State state);

    List<Reservation> findByRestockingSinceBefore(Instant time, Limit limit);

    List<Reservation> findByEndedAtBefore(Instant time, Limit limit);
}
