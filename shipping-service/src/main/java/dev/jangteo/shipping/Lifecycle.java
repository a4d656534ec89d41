package dev.jangteo.shipping;

import static dev.jangteo.shipping.ShipmentStatus.CANCELLED;
import static dev.jangteo.shipping.ShipmentStatus.DISPATCHED;
import static dev.jangteo.shipping.ShipmentStatus.LOST;
import static dev.jangteo.shipping.ShipmentStatus.READY;
import static dev.jangteo.shipping.ShipmentStatus.REFUSED;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The whole life of a parcel to a customer in one table. Scans come late and out of order, so their edges only lead
 * forward; between OUT_FOR_DELIVERY and FAILED (one attempt to deliver after the other) the attempt scanned last
 * decides. What a scan says is stronger than what we believed: it finds the lost, and proves that the courier took it.
 */
final class Lifecycle {
    private static final Map<ShipmentStatus, Map<Step, ShipmentStatus>> TABLE = Map.of(
            READY,
            Map.of(Step.DISPATCH, DISPATCHED, Step.CANCEL, CANCELLED),
            DISPATCHED,
            onto(Step.PICKED_UP, Step.IN_TRANSIT, Step.OUT_FOR_DELIVERY, Step.FAILED, Step.DELIVERED)
                    .and(Step.REFUSE, REFUSED)
                    .and(Step.GIVE_UP, LOST)
                    .edges(),
            REFUSED,
            onto(Step.PICKED_UP, Step.IN_TRANSIT, Step.OUT_FOR_DELIVERY, Step.FAILED, Step.DELIVERED)
                    .and(Step.RETRY, DISPATCHED)
                    .and(Step.GIVE_UP, LOST)
                    .edges(),
            ShipmentStatus.PICKED_UP,
            onto(Step.IN_TRANSIT, Step.OUT_FOR_DELIVERY, Step.FAILED, Step.DELIVERED)
                    .and(Step.GIVE_UP, LOST)
                    .edges(),
            ShipmentStatus.IN_TRANSIT,
            onto(Step.OUT_FOR_DELIVERY, Step.FAILED, Step.DELIVERED)
                    .and(Step.GIVE_UP, LOST)
                    .edges(),
            ShipmentStatus.OUT_FOR_DELIVERY,
            onto(Step.FAILED, Step.DELIVERED).and(Step.GIVE_UP, LOST).edges(),
            ShipmentStatus.FAILED,
            onto(Step.OUT_FOR_DELIVERY, Step.DELIVERED).and(Step.GIVE_UP, LOST).edges(),
            LOST,
            onto(Step.PICKED_UP, Step.IN_TRANSIT, Step.OUT_FOR_DELIVERY, Step.FAILED, Step.DELIVERED)
                    .edges(),
            ShipmentStatus.DELIVERED,
            Map.of(),
            CANCELLED,
            Map.of());

    private Lifecycle() {}

    /** Where the step leads from a status, or nothing when the table has no such edge. */
    static Optional<ShipmentStatus> next(ShipmentStatus from, Step step) {
        return Optional.ofNullable(TABLE.get(from)).map(edges -> edges.get(step));
    }

    /** Where a dispatched parcel is after these scans, given in the order of scanning. */
    static ShipmentStatus after(List<Scan> scans) {
        var status = DISPATCHED;
        for (var scan : scans) {
            status = next(status, Step.of(scan.status())).orElse(status);
        }
        return status;
    }

    /** A scan leads to the status of its own name. */
    private static Edges onto(Step... scans) {
        var edges = new Edges(new EnumMap<>(Step.class));
        for (var scan : scans) {
            edges.and(scan, ShipmentStatus.valueOf(scan.name()));
        }
        return edges;
    }

    private record Edges(Map<Step, ShipmentStatus> edges) {
        Edges and(Step step, ShipmentStatus to) {
            edges.put(step, to);
            return this;
        }
    }
}
