package dev.jangteo.shipping;

import dev.jangteo.contracts.OrderId;
import dev.jangteo.contracts.PostalAddress;
import dev.jangteo.contracts.ShipmentId;
import dev.jangteo.contracts.ShippingEvent.ScanStatus;
import dev.jangteo.contracts.ShippingEvent.ShipmentDelivered;
import dev.jangteo.contracts.ShippingEvent.ShipmentDispatched;
import dev.jangteo.contracts.ShippingEvent.ShipmentScanned;
import dev.jangteo.contracts.UserId;
import dev.jangteo.platform.events.OutboxAggregate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.PersistenceCreator;
import org.springframework.data.mongodb.core.index.CompoundIndex;
import org.springframework.data.mongodb.core.index.Indexed;
import org.springframework.data.mongodb.core.mapping.Document;

/** One parcel of an order. */
@Document("shipments")
@CompoundIndex(def = "{'registration.state': 1, 'registration.nextAttemptAt': 1}")
public class Shipment extends OutboxAggregate {
    @Id
    private final ShipmentId id;

    @Indexed
    private final OrderId orderId;

    private final UserId userId;
    private final List<ShipmentLine> lines;
    private final @Nullable PostalAddress address;
    private ShipmentStatus status;
    private @Nullable Consignment consignment;
    private @Nullable Registration registration;
    private @Nullable Instant deliveredAt;
    private List<Scan> scans = new ArrayList<>();

    @PersistenceCreator
    private Shipment(
            ShipmentId id,
            OrderId orderId,
            UserId userId,
            List<ShipmentLine> lines,
            @Nullable PostalAddress address,
            ShipmentStatus status) {
        this.id = id;
        this.orderId = orderId;
        this.userId = userId;
        this.lines = lines;
        this.address = address;
        this.status = status;
    }

    /** The parcel of a paid order, to be packed and dispatched. */
    static Shipment prepare(OrderId orderId, UserId userId, List<ShipmentLine> lines, PostalAddress address) {
        return new Shipment(firstOf(orderId), orderId, userId, lines, address, ShipmentStatus.READY);
    }

    /** The mark of an order called off before we heard that it was paid: when we do hear it, nothing is prepared. */
    static Shipment neverToBe(OrderId orderId, UserId userId) {
        return new Shipment(firstOf(orderId), orderId, userId, List.of(), null, ShipmentStatus.CANCELLED);
    }

    /** An order's first parcel has this id, so that it is prepared once however often its order is confirmed. */
    static ShipmentId firstOf(OrderId orderId) {
        return new ShipmentId(orderId + "-1");
    }

    /**
     * Hands the parcel to a carrier. The courier is told of it after this is stored.
     *
     * @throws ShipmentCancelled when its order was called off
     * @throws AlreadyDispatched when it is in a carrier's hands
     */
    void dispatch(Consignment handedOver) {
        status = Lifecycle.next(status, Step.DISPATCH).orElseThrow(this::dispatchRefused);
        consignment = handedOver;
        var now = handedOver.dispatchedAt();
        registration = Registration.pending(now);
        raise(
                now,
                meta -> new ShipmentDispatched(
                        meta,
                        id,
                        orderId,
                        userId,
                        handedOver.carrier(),
                        handedOver.trackingNumber(),
                        handedOver.trackingUrl(),
                        handedOver.estimatedDelivery()));
    }

    private RuntimeException dispatchRefused() {
        return consignment == null
                ? new ShipmentCancelled(orderId)
                : new AlreadyDispatched(orderId, consignment.carrier(), consignment.trackingNumber());
    }

    /** A fact, never refused: what is already under way is not called back. */
    void orderCancelled() {
        Lifecycle.next(status, Step.CANCEL).ifPresent(next -> status = next);
    }

    /**
     * The courier scanned the parcel. A fact, never refused: every scan is kept, in the order of scanning; the status
     * only moves forward, whichever order they are told in.
     *
     * @return whether this scan is news
     */
    boolean scanned(Scan scan, Instant now) {
        if (scans.stream().anyMatch(known -> known.eventId().equals(scan.eventId()))) {
            return false;
        }
        scans.add(scan);
        scans.sort(null);
        raise(now, meta -> new ShipmentScanned(meta, id, orderId, userId, scan.status(), scan.location(), scan.at()));
        if (!isOvertaken(scan)) {
            Lifecycle.next(status, Step.of(scan.status())).ifPresent(next -> moveTo(next, scan, now));
        }
        return true;
    }

    /** Of several attempts to deliver, the last one tells how things stand. */
    private boolean isOvertaken(Scan scan) {
        return scan.isDeliveryAttempt()
                && scans.stream().anyMatch(other -> other.isDeliveryAttempt() && other.compareTo(scan) > 0);
    }

    private void moveTo(ShipmentStatus next, Scan scan, Instant now) {
        status = next;
        if (scan.status() == ScanStatus.DELIVERED) {
            deliveredAt = scan.at();
            raise(now, meta -> new ShipmentDelivered(meta, id, orderId, userId, scan.at()));
        }
    }

    /** Begins a try to tell the courier, unless none is due. */
    boolean beginRegistration(Instant now, Instant until) {
        if (registration == null || !registration.isDue(now)) {
            return false;
        }
        registration = registration.begun(until);
        return true;
    }

    void registrationEnded(Registration outcome) {
        registration = outcome;
    }

    Registration registration() {
        return Objects.requireNonNull(registration, "only a dispatched parcel is registered");
    }

    /** Whether it is already dispatched the way it is asked for: any number will do when none is asked for. */
    boolean isDispatchedBy(String carrier, @Nullable TrackingNumber number) {
        return consignment != null
                && consignment.carrier().equals(carrier)
                && (number == null || consignment.trackingNumber().equals(number.value()));
    }

    public ShipmentId id() {
        return id;
    }

    public OrderId orderId() {
        return orderId;
    }

    public UserId userId() {
        return userId;
    }

    public List<ShipmentLine> lines() {
        return lines;
    }

    /** Where it goes; absent when its order was called off before it was prepared. */
    public Optional<PostalAddress> address() {
        return Optional.ofNullable(address);
    }

    public ShipmentStatus status() {
        return status;
    }

    /** Present from its dispatch on. */
    public Optional<Consignment> consignment() {
        return Optional.ofNullable(consignment);
    }

    public Optional<Instant> deliveredAt() {
        return Optional.ofNullable(deliveredAt);
    }

    public List<Scan> scans() {
        return List.copyOf(scans);
    }
}
