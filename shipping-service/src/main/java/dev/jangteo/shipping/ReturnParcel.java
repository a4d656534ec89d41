package dev.jangteo.shipping;

import dev.jangteo.contracts.OrderEvent.OrderReturnRequested;
import dev.jangteo.contracts.OrderId;
import dev.jangteo.contracts.PostalAddress;
import dev.jangteo.contracts.ShipmentId;
import dev.jangteo.contracts.UserId;
import dev.jangteo.shipping.ReturnLifecycle.Step;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.PersistenceCreator;

/** A parcel back from a customer. It tells nothing: what becomes of a return is the order's to decide. */
public final class ReturnParcel extends Parcel {
    private final String returnId;
    private final List<ShipmentLine> lines;
    private final @Nullable PostalAddress pickUpAddress;
    private final @Nullable PostalAddress depot;
    private ReturnStatus status;

    @PersistenceCreator
    private ReturnParcel(
            ShipmentId id,
            OrderId orderId,
            UserId userId,
            Instant createdAt,
            String returnId,
            List<ShipmentLine> lines,
            @Nullable PostalAddress pickUpAddress,
            @Nullable PostalAddress depot,
            ReturnStatus status) {
        super(id, orderId, userId, createdAt);
        this.returnId = returnId;
        this.lines = lines;
        this.pickUpAddress = pickUpAddress;
        this.depot = depot;
        this.status = status;
    }

    /** The parcel a courier is to pick up at the customer's. */
    static ReturnParcel request(
            OrderReturnRequested wanted, PostalAddress depot, Consignment handedOver, Instant firstLookAt) {
        var parcel = new ReturnParcel(
                idOf(wanted.orderId(), wanted.returnId()),
                wanted.orderId(),
                wanted.userId(),
                handedOver.dispatchedAt(),
                wanted.returnId(),
                ShipmentLine.of(wanted.lines()),
                wanted.pickUpAddress(),
                depot,
                ReturnStatus.REQUESTED);
        parcel.handOver(handedOver, firstLookAt);
        return parcel;
    }

    /** The mark of a return settled before we heard that it was requested: when we do hear it, nobody is sent. */
    static ReturnParcel neverToBe(OrderId orderId, UserId userId, String returnId, Instant now) {
        return new ReturnParcel(
                idOf(orderId, returnId), orderId, userId, now, returnId, List.of(), null, null, ReturnStatus.CLOSED);
    }

    /** A return's parcel has this id, so that it is picked up once however often it is requested. */
    static ShipmentId idOf(OrderId orderId, String returnId) {
        return new ShipmentId(orderId + "-" + returnId);
    }

    /** A fact, never refused: whatever the scans said or did not say, the goods are not waited for any more. */
    void settled() {
        take(Step.CLOSE);
        if (isOver()) {
            forgetCourier();
        }
    }

    @Override
    void moved(Scan told, Instant now) {
        Step.of(told.status()).ifPresent(this::take);
    }

    @Override
    void registered() {
        take(Step.REGISTER);
    }

    @Override
    void refused() {
        take(Step.REFUSE);
    }

    @Override
    void retried() {
        take(Step.RETRY);
    }

    @Override
    void givenUp() {
        take(Step.CLOSE);
    }

    private void take(Step step) {
        ReturnLifecycle.next(status, step).ifPresent(next -> status = next);
    }

    @Override
    boolean isOver() {
        return status == ReturnStatus.ARRIVED || status == ReturnStatus.CLOSED;
    }

    public String returnId() {
        return returnId;
    }

    @Override
    public ReturnStatus status() {
        return status;
    }

    @Override
    public List<ShipmentLine> lines() {
        return lines;
    }

    @Override
    public Optional<PostalAddress> sender() {
        return Optional.ofNullable(pickUpAddress);
    }

    @Override
    public Optional<PostalAddress> recipient() {
        return Optional.ofNullable(depot);
    }

    /** When it was scanned at the depot. */
    public Optional<Instant> arrivedAt() {
        return scans().stream()
                .filter(scan ->
                        Step.of(scan.status()).filter(Step.ARRIVE::equals).isPresent())
                .map(Scan::at)
                .findFirst();
    }
}
