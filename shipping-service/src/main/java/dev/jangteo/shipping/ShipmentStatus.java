package dev.jangteo.shipping;

/** Where a parcel stands. */
public enum ShipmentStatus {
    READY,
    DISPATCHED,
    PICKED_UP,
    IN_TRANSIT,
    OUT_FOR_DELIVERY,
    FAILED,
    DELIVERED,
    CANCELLED
}
