package dev.jangteo.shipping;

import dev.jangteo.contracts.OrderId;
import dev.jangteo.contracts.PostalAddress;
import dev.jangteo.contracts.ShipmentId;
import dev.jangteo.contracts.ShippingEvent.ShipmentDelivered;
import dev.jangteo.contracts.ShippingEvent.ShipmentDispatched;
import dev.jangteo.contracts.ShippingEvent.ShipmentScanned;
import dev.jangteo.contracts.UserId;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.PersistenceCreator;

/** A parcel to a customer. */
public final class Shipment extends Parcel {
    private List<ShipmentLine> lines;
    private @Nullable PostalAddress address;
    private ShipmentStatus status;
    private @Nullable Instant deliveredAt;
    private Set<String> cancellations = new HashSet<>();

    @PersistenceCreator
    private Shipment(
            ShipmentId id,
            OrderId orderId,
            UserId userId,
            @Nullable Instant createdAt,
            List<ShipmentLine> lines,
            @Nullable PostalAddress address,
            ShipmentStatus status) {
        super(id, orderId, userId, createdAt);
        this.lines = lines;
        this.address = address;
        this.status = status;
    }

    /** The parcel of a paid order, to be packed and dispatched. */
    static Shipment prepare(
            OrderId orderId, UserId userId, List<ShipmentLine> lines, PostalAddress address, Instant now) {
        return new Shipment(idOf(orderId), orderId, userId, now, lines, address, ShipmentStatus.READY);
    }

    /** The mark of an order called off before we heard that it was paid: when we do hear it, nothing is prepared. */
    static Shipment neverToBe(OrderId orderId, UserId userId, Instant now) {
        return new Shipment(idOf(orderId), orderId, userId, now, List.of(), null, ShipmentStatus.CANCELLED);
    }

    /** An order's parcel has this id, so that it is prepared once however often its order is confirmed. */
    static ShipmentId idOf(OrderId orderId) {
        return new ShipmentId(orderId + "-1");
    }

    /**
     * Asks whether it can be dispatched at all, before the order is asked.
     *
     * @throws ShipmentCancelled when its order was called off
     * @throws AlreadyDispatched when it is in a carrier's hands
     */
    void checkDispatchable() {
        if (Lifecycle.next(status, Step.DISPATCH).isEmpty()) {
            throw consignment()
                    .<RuntimeException>map(it -> new AlreadyDispatched(orderId(), it.carrier(), it.trackingNumber()))
                    .orElseGet(() -> new ShipmentCancelled(orderId()));
        }
    }

    /**
     * Hands the parcel to a carrier, with what the order was cleared for and to where it was cleared, whatever of that
     * we had heard before.
     *
     * @param firstLookAt when the courier is asked after it, should nothing be heard
     * @throws ShipmentCancelled when its order was called off
     * @throws AlreadyDispatched when it is in a carrier's hands
     */
    void dispatch(Clearance clearance, Consignment handedOver, Instant firstLookAt) {
        checkDispatchable();
        lines = clearance.lines();
        address = clearance.deliveryAddress();
        take(Step.DISPATCH);
        handOver(handedOver, firstLookAt);
        raise(
                handedOver.dispatchedAt(),
                meta -> new ShipmentDispatched(
                        meta,
                        id(),
                        orderId(),
                        userId(),
                        handedOver.carrier(),
                        handedOver.trackingNumber(),
                        handedOver.trackingUrl(),
                        handedOver.estimatedDelivery()));
    }

    /** A fact, never refused: what is already under way is not called back. */
    void orderCancelled() {
        take(Step.CANCEL);
    }

    /**
     * Some units need not be packed any more. A fact, never refused; told twice, they are taken out once. What left is
     * what the order was cleared for, and that knew of this.
     */
    void orderPartiallyCancelled(String cancellationId, List<ShipmentLine> calledOff) {
        if (status == ShipmentStatus.READY && cancellations.add(cancellationId)) {
            lines = lines.stream()
                    .map(line -> line.without(calledOff))
                    .filter(line -> line.quantity() > 0)
                    .toList();
        }
    }

    @Override
    void moved(Scan told, Instant now) {
        raise(
                now,
                meta -> new ShipmentScanned(
                        meta, id(), orderId(), userId(), told.status(), told.location(), told.at()));
        if (consignment().isPresent()) {
            status = Lifecycle.after(scans());
        }
        if (status == ShipmentStatus.DELIVERED && deliveredAt == null) {
            deliveredAt = told.at();
            raise(now, meta -> new ShipmentDelivered(meta, id(), orderId(), userId(), told.at()));
        }
    }

    /** That another try was refused was not the last word. */
    @Override
    void registered() {
        take(Step.RETRY);
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
        take(Step.GIVE_UP);
    }

    private void take(Step step) {
        Lifecycle.next(status, step).ifPresent(next -> status = next);
    }

    @Override
    boolean isOver() {
        return switch (status) {
            case DELIVERED, LOST, CANCELLED -> true;
            case READY, DISPATCHED, REFUSED, PICKED_UP, IN_TRANSIT, OUT_FOR_DELIVERY, FAILED -> false;
        };
    }

    /** Whether it is already dispatched the way it is asked for: any number will do when none is asked for. */
    boolean isDispatchedBy(String carrier, @Nullable TrackingNumber number) {
        return consignment()
                .filter(it -> it.carrier().equals(carrier))
                .filter(it -> number == null || it.trackingNumber().equals(number.value()))
                .isPresent();
    }

    @Override
    public ShipmentStatus status() {
        return status;
    }

    @Override
    public List<ShipmentLine> lines() {
        return lines;
    }

    @Override
    public Optional<PostalAddress> sender() {
        return Optional.empty();
    }

    @Override
    public Optional<PostalAddress> recipient() {
        return Optional.ofNullable(address);
    }

    public Optional<Instant> deliveredAt() {
        return Optional.ofNullable(deliveredAt);
    }
}
