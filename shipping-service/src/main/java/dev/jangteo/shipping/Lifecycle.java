package dev.jangteo.shipping;

import static dev.jangteo.shipping.ShipmentStatus.CANCELLED;
import static dev.jangteo.shipping.ShipmentStatus.READY;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * The whole life of a parcel in one table. Scans come late and out of order, so their edges only lead forward; between
 * OUT_FOR_DELIVERY and FAILED (one attempt to deliver after the other) the attempt scanned last decides.
 */
final class Lifecycle {
    private static final Map<ShipmentStatus, Map<Step, ShipmentStatus>> TABLE = Map.of(
            READY,
            Map.of(Step.DISPATCH, ShipmentStatus.DISPATCHED, Step.CANCEL, CANCELLED),
            ShipmentStatus.DISPATCHED,
            onto(Step.PICKED_UP, Step.IN_TRANSIT, Step.OUT_FOR_DELIVERY, Step.FAILED, Step.DELIVERED),
            ShipmentStatus.PICKED_UP,
            onto(Step.IN_TRANSIT, Step.OUT_FOR_DELIVERY, Step.FAILED, Step.DELIVERED),
            ShipmentStatus.IN_TRANSIT,
            onto(Step.OUT_FOR_DELIVERY, Step.FAILED, Step.DELIVERED),
            ShipmentStatus.OUT_FOR_DELIVERY,
            onto(Step.FAILED, Step.DELIVERED),
            ShipmentStatus.FAILED,
            onto(Step.OUT_FOR_DELIVERY, Step.DELIVERED),
            ShipmentStatus.DELIVERED,
            Map.of(),
            CANCELLED,
            Map.of());

    private Lifecycle() {}

    /** Where the step leads from a status, or nothing when the table has no such edge. */
    static Optional<ShipmentStatus> next(ShipmentStatus from, Step step) {
        return Optional.ofNullable(TABLE.get(from)).map(edges -> edges.get(step));
    }

    /** A scan leads to the status of its own name. */
    private static Map<Step, ShipmentStatus> onto(Step... scans) {
        var edges = new EnumMap<Step, ShipmentStatus>(Step.class);
        for (var scan : scans) {
            edges.put(scan, ShipmentStatus.valueOf(scan.name()));
        }
        return edges;
    }
}
