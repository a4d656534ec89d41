package dev.jangteo.shipping;

import dev.jangteo.contracts.ShipmentId;

/** Inside this service: there is a parcel the courier is to be told of now. */
public record CourierWanted(ShipmentId shipmentId) {}
