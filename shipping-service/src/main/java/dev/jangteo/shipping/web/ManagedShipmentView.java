package dev.jangteo.shipping.web;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.jangteo.shipping.Parcel;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A parcel as admins see it.
 *
 * @param courierSaid why the courier was not told, or would not have it, when that was tried last
 */
record ManagedShipmentView(
        @JsonUnwrapped ShipmentView shipment,
        Instant createdAt,
        @Nullable String courierSaid) {
    static ManagedShipmentView of(Parcel parcel) {
        return new ManagedShipmentView(
                ShipmentView.of(parcel),
                parcel.createdAt(),
                parcel.courierSaid().orElse(null));
    }
}
