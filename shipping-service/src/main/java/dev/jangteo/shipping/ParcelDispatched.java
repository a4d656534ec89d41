package dev.jangteo.shipping;

import dev.jangteo.contracts.ShipmentId;

/** Inside this service: a parcel was dispatched just now, and the courier doesn't know of it yet. */
public record ParcelDispatched(ShipmentId shipmentId) {}
