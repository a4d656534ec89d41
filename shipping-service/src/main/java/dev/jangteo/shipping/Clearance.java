package dev.jangteo.shipping;

import dev.jangteo.contracts.PostalAddress;
import java.util.List;

/**
 * The order's word that it may be sent: from then on it can't be cancelled.
 *
 * @param lines exactly what is to be in the parcel
 */
public record Clearance(List<ShipmentLine> lines, PostalAddress deliveryAddress) {}
