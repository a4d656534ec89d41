package dev.jangteo.shipping;

import java.util.stream.Stream;

/** Where a parcel stands, whichever way it travels. */
public sealed interface ParcelStatus permits ShipmentStatus, ReturnStatus {
    String name();

    /** @throws IllegalArgumentException when there is none of this name */
    static ParcelStatus valueOf(String name) {
        return Stream.<ParcelStatus>concat(Stream.of(ShipmentStatus.values()), Stream.of(ReturnStatus.values()))
                .filter(status -> status.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no status of a parcel: " + name));
    }
}
