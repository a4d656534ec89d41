package dev.jangteo.contracts;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.Instant;
import java.time.LocalDate;

/** What shipping-service tells. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = ShippingEvent.ShipmentDispatched.class, name = "ShipmentDispatched"),
    @JsonSubTypes.Type(value = ShippingEvent.ShipmentScanned.class, name = "ShipmentScanned"),
    @JsonSubTypes.Type(value = ShippingEvent.ShipmentDelivered.class, name = "ShipmentDelivered")
})
public sealed interface ShippingEvent extends DomainEvent {
    String TOPIC = "shipping.events";

    ShipmentId shipmentId();

    OrderId orderId();

    UserId userId();

    @Override
    default String topic() {
        return TOPIC;
    }

    @Override
    default String aggregateId() {
        return shipmentId().value();
    }

    /** What a courier's scanner says of a parcel. */
    enum ScanStatus {
        PICKED_UP,
        IN_TRANSIT,
        OUT_FOR_DELIVERY,
        DELIVERED,
        FAILED
    }

    /** A parcel was handed to the carrier. */
    record ShipmentDispatched(
            EventMeta meta,
            ShipmentId shipmentId,
            OrderId orderId,
            UserId userId,
            String carrier,
            String trackingNumber,
            String trackingUrl,
            LocalDate estimatedDelivery)
            implements ShippingEvent {}

    /** The courier scanned the parcel. */
    record ShipmentScanned(
            EventMeta meta,
            ShipmentId shipmentId,
            OrderId orderId,
            UserId userId,
            ScanStatus status,
            String location,
            Instant scannedAt)
            implements ShippingEvent {}

    /** The parcel arrived. */
    record ShipmentDelivered(EventMeta meta, ShipmentId shipmentId, OrderId orderId, UserId userId, Instant deliveredAt)
            implements ShippingEvent {}
}
