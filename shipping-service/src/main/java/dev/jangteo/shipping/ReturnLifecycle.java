package dev.jangteo.shipping;

import static dev.jangteo.shipping.ReturnStatus.ARRIVED;
import static dev.jangteo.shipping.ReturnStatus.CLOSED;
import static dev.jangteo.shipping.ReturnStatus.PICKED_UP;
import static dev.jangteo.shipping.ReturnStatus.REFUSED;
import static dev.jangteo.shipping.ReturnStatus.REGISTERED;
import static dev.jangteo.shipping.ReturnStatus.REQUESTED;

import dev.jangteo.contracts.ShippingEvent.ScanStatus;
import java.util.Map;
import java.util.Optional;

/**
 * The whole life of a parcel back from a customer in one table. Scans are welcome, not needed: a return that is settled
 * without any closes its parcel.
 */
final class ReturnLifecycle {
    /** What can happen to it. */
    enum Step {
        REGISTER,
        REFUSE,
        RETRY,
        PICK_UP,
        ARRIVE,
        CLOSE;

        /** What a scan means to us, if anything: an attempt that failed is followed by another. */
        static Optional<Step> of(ScanStatus scan) {
            return switch (scan) {
                case PICKED_UP, IN_TRANSIT, OUT_FOR_DELIVERY -> Optional.of(PICK_UP);
                case DELIVERED -> Optional.of(ARRIVE);
                case FAILED -> Optional.empty();
            };
        }
    }

    private static final Map<ReturnStatus, Map<Step, ReturnStatus>> TABLE = Map.of(
            REQUESTED,
            Map.of(
                    Step.REGISTER, REGISTERED,
                    Step.REFUSE, REFUSED,
                    Step.PICK_UP, PICKED_UP,
                    Step.ARRIVE, ARRIVED,
                    Step.CLOSE, CLOSED),
            REGISTERED,
            Map.of(Step.PICK_UP, PICKED_UP, Step.ARRIVE, ARRIVED, Step.CLOSE, CLOSED),
            REFUSED,
            Map.of(
                    Step.REGISTER, REGISTERED,
                    Step.RETRY, REQUESTED,
                    Step.PICK_UP, PICKED_UP,
                    Step.ARRIVE, ARRIVED,
                    Step.CLOSE, CLOSED),
            PICKED_UP,
            Map.of(Step.ARRIVE, ARRIVED, Step.CLOSE, CLOSED),
            ARRIVED,
            Map.of(),
            CLOSED,
            Map.of(Step.ARRIVE, ARRIVED));

    private ReturnLifecycle() {}

    /** Where the step leads from a status, or nothing when the table has no such edge. */
    static Optional<ReturnStatus> next(ReturnStatus from, Step step) {
        return Optional.ofNullable(TABLE.get(from)).map(edges -> edges.get(step));
    }
}
