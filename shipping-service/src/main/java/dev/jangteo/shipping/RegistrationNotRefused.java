package dev.jangteo.shipping;

import dev.jangteo.contracts.ShipmentId;
import dev.jangteo.platform.web.Conflict;

/** The courier did not refuse this parcel: it knows of it, or was never to. */
final class RegistrationNotRefused extends Conflict {
    RegistrationNotRefused(ShipmentId shipment) {
        super("registration-not-refused", shipment);
    }
}
