package dev.jangteo.shipping;

/** Where a parcel back from a customer stands. */
public enum ReturnStatus implements ParcelStatus {
    REQUESTED,
    /** The courier is to pick it up. */
    REGISTERED,
    /** The courier won't have it: an admin is to look. */
    REFUSED,
    PICKED_UP,
    /** It is at the depot. */
    ARRIVED,
    /** The return was settled, or given up, before it arrived. */
    CLOSED
}
