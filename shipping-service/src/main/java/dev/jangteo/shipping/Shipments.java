package dev.jangteo.shipping;

import dev.jangteo.contracts.OrderId;
import dev.jangteo.contracts.ShipmentId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Limit;
import org.springframework.data.mongodb.repository.Query;
import org.springframework.data.repository.Repository;

/** All parcels. */
interface Shipments extends Repository<Shipment, ShipmentId> {
    /** @throws org.springframework.dao.DuplicateKeyException when new and its id, or its tracking number, is taken */
    Shipment save(Shipment shipment);

    Optional<Shipment> findById(ShipmentId id);

    List<Shipment> findByOrderIdOrderById(OrderId orderId);

    @Query("{'consignment.trackingNumber': ?0}")
    Optional<Shipment> findByTrackingNumber(String trackingNumber);

    @Query("{'registration.state': 'PENDING', 'registration.nextAttemptAt': {$lte: ?0}}")
    List<Shipment> toRegister(Instant now, Limit limit);
}
