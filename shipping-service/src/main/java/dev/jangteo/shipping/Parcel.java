package dev.jangteo.shipping;

import dev.jangteo.contracts.OrderId;
import dev.jangteo.contracts.PostalAddress;
import dev.jangteo.contracts.ShipmentId;
import dev.jangteo.contracts.UserId;
import dev.jangteo.platform.events.OutboxAggregate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.index.CompoundIndex;
import org.springframework.data.mongodb.core.index.Indexed;
import org.springframework.data.mongodb.core.mapping.Document;

/** Goods of an order on their way, to the customer or back: what both ways have in common is the courier. */
@Document("shipments")
@CompoundIndex(def = "{'registration.state': 1, 'registration.nextAttemptAt': 1}")
@CompoundIndex(def = "{'status': 1, 'createdAt': -1, '_id': -1}")
@CompoundIndex(def = "{'createdAt': -1, '_id': -1}")
public abstract sealed class Parcel extends OutboxAggregate permits Shipment, ReturnParcel {
    @Id
    private final ShipmentId id;

    @Indexed
    private final OrderId orderId;

    private final UserId userId;
    private final Instant createdAt;
    private @Nullable Consignment consignment;
    private @Nullable Registration registration;

    @Indexed(sparse = true)
    private @Nullable Instant nextLookAt;

    private List<Scan> scans = new ArrayList<>();

    /** @param createdAt absent in documents from before it was kept */
    Parcel(ShipmentId id, OrderId orderId, UserId userId, @Nullable Instant createdAt) {
        this.id = id;
        this.orderId = orderId;
        this.userId = userId;
        this.createdAt = Objects.requireNonNullElse(createdAt, Instant.EPOCH);
    }

    public abstract ParcelStatus status();

    /** What is in it. */
    public abstract List<ShipmentLine> lines();

    /** From where the courier fetches it; absent when that is our depot. */
    public abstract Optional<PostalAddress> sender();

    /** Where it goes; absent when its order was called off before it was prepared. */
    public abstract Optional<PostalAddress> recipient();

    /** Nothing more is expected of it. */
    abstract boolean isOver();

    /** The courier has taken note of it. */
    abstract void registered();

    /** The courier won't have it. */
    abstract void refused();

    /** The courier is to be told once more of what it refused. */
    abstract void retried();

    /** It was scanned: the newest of {@link #scans()} is not always the one told last. */
    abstract void moved(Scan told, Instant now);

    /** Nothing was heard of it for so long that nothing is expected any more. */
    abstract void givenUp();

    /** It is a carrier's now. The courier is told of it after this is stored. */
    final void handOver(Consignment handedOver, Instant firstLookAt) {
        consignment = handedOver;
        registration = Registration.pending(handedOver.dispatchedAt());
        nextLookAt = firstLookAt;
    }

    /** The courier need not be told any more, nor asked. */
    final void forgetCourier() {
        registration = null;
        nextLookAt = null;
    }

    /**
     * The courier scanned the parcel. A fact, never refused: every scan is kept, in the order of scanning; the status
     * only moves forward, whichever order they are told in.
     *
     * @return whether this scan is news
     */
    final boolean scanned(Scan scan, Instant now) {
        if (scans.stream().anyMatch(known -> known.eventId().equals(scan.eventId()))) {
            return false;
        }
        scans.add(scan);
        scans.sort(null);
        moved(scan, now);
        lookAgainAt(nextLookAt == null ? now : nextLookAt);
        return true;
    }

    /** Begins a try to tell the courier, unless none is due. */
    final boolean beginRegistration(Instant now, Instant until) {
        if (registration == null || !registration.isDue(now)) {
            return false;
        }
        registration = registration.begun(until);
        return true;
    }

    /** How a try to tell the courier ended; of no interest any more when the parcel was called off meanwhile. */
    final void registrationEnded(UnaryOperator<Registration> outcome) {
        if (registration == null) {
            return;
        }
        registration = outcome.apply(registration);
        switch (registration.state()) {
            case DONE -> registered();
            case REFUSED -> refused();
            case PENDING -> {}
        }
    }

    /**
     * Has the courier told again of a parcel it refused. Asked twice, it is told once.
     *
     * @throws RegistrationNotRefused when it did not refuse
     */
    final void registerAgain(Instant now) {
        if (registration == null || registration.state() == Registration.State.DONE) {
            throw new RegistrationNotRefused(id);
        }
        if (registration.state() == Registration.State.REFUSED) {
            registration = Registration.pending(now);
            retried();
        }
    }

    /** When it was last heard of. */
    final Instant lastNews() {
        if (!scans.isEmpty()) {
            return scans.getLast().at();
        }
        return consignment == null ? createdAt : consignment.dispatchedAt();
    }

    /** When the courier is to be asked after it, unless it is over. */
    final void lookAgainAt(Instant next) {
        nextLookAt = isOver() ? null : next;
    }

    final boolean isToBeLookedAfter(Instant now) {
        return nextLookAt != null && !now.isBefore(nextLookAt);
    }

    public final ShipmentId id() {
        return id;
    }

    public final OrderId orderId() {
        return orderId;
    }

    public final UserId userId() {
        return userId;
    }

    public final Instant createdAt() {
        return createdAt;
    }

    /** Present from the moment it is a carrier's. */
    public final Optional<Consignment> consignment() {
        return Optional.ofNullable(consignment);
    }

    /** Whether the courier knows of it; present while that matters. */
    final Optional<Registration> registration() {
        return Optional.ofNullable(registration);
    }

    /** Why the courier was not told, or would not have it, when that was tried last. */
    public final Optional<String> courierSaid() {
        return registration().map(Registration::problem);
    }

    /** In the order of scanning. */
    public final List<Scan> scans() {
        return List.copyOf(scans);
    }
}
