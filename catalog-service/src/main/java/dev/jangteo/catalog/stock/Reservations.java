package dev.jangteo.catalog.stock;

import dev.jangteo.contracts.OrderId;
import java.util.List;
import org.springframework.data.mongodb.repository.MongoRepository;

/** The reservations of all orders that were seen. */
interface Reservations extends MongoRepository<Reservation, OrderId> {
    List<Reservation> findByState(Reservation.State state);
}
