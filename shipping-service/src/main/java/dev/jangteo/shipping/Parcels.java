package dev.jangteo.shipping;

import dev.jangteo.contracts.OrderId;
import dev.jangteo.contracts.ShipmentId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Limit;
import org.springframework.data.mongodb.repository.Query;
import org.springframework.data.repository.Repository;

/** All parcels, those to customers and those back from them: no two share a tracking number. */
interface Parcels extends Repository<Parcel, ShipmentId> {
    /** @throws org.springframework.dao.DuplicateKeyException when new and its id, or its tracking number, is taken */
    <P extends Parcel> P save(P parcel);

    Optional<Parcel> findById(ShipmentId id);

    List<Parcel> findByOrderIdOrderByCreatedAtAscIdAsc(OrderId orderId);

    @Query("{'consignment.trackingNumber': ?0}")
    Optional<Parcel> findByTrackingNumber(String trackingNumber);

    @Query("{'registration.state': 'PENDING', 'registration.nextAttemptAt': {$lte: ?0}}")
    List<Parcel> toRegister(Instant now, Limit limit);

    @Query("{'nextLookAt': {$lte: ?0}}")
    List<Parcel> toLookAfter(Instant now, Limit limit);

    default Optional<Shipment> shipmentOf(OrderId order) {
        return findById(Shipment.idOf(order)).map(Shipment.class::cast);
    }

    default Optional<ReturnParcel> returnOf(OrderId order, String returnId) {
        return findById(ReturnParcel.idOf(order, returnId)).map(ReturnParcel.class::cast);
    }
}
