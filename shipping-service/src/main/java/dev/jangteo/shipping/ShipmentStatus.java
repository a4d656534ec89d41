package dev.jangteo.shipping;

/** Where a parcel to a customer stands. */
public enum ShipmentStatus implements ParcelStatus {
    READY,
    DISPATCHED,
    /** Dispatched, but the courier won't have it: an admin is to look. */
    REFUSED,
    PICKED_UP,
    IN_TRANSIT,
    OUT_FOR_DELIVERY,
    FAILED,
    DELIVERED,
    /** Nothing was heard of it for too long. A scan finds it again. */
    LOST,
    CANCELLED
}
