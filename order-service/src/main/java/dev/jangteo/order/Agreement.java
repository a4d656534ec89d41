package dev.jangteo.order;

import dev.jangteo.contracts.DeliveryRegion;
import dev.jangteo.contracts.OrderEvent.OrderCreated;
import dev.jangteo.contracts.OrderEvent.PaymentChoice;
import dev.jangteo.contracts.OrderId;
import dev.jangteo.contracts.PostalAddress;
import dev.jangteo.contracts.UserId;
import dev.jangteo.platform.events.OutboxAggregate;
import java.time.Instant;
import org.springframework.data.annotation.Id;

/** The part of an order that was agreed when it was placed, and never changes. */
abstract class Agreement extends OutboxAggregate {
    @Id
    private final OrderId id;

    private final UserId userId;
    private final String fingerprint;
    private final Charges charges;
    private final Terms terms;
    private final PostalAddress deliveryAddress;
    private final PaymentChoice payment;
    private final Instant createdAt;
    private final Instant expiresAt;

    Agreement(
            OrderId id,
            UserId userId,
            String fingerprint,
            Charges charges,
            Terms terms,
            PostalAddress deliveryAddress,
            PaymentChoice payment,
            Instant createdAt,
            Instant expiresAt) {
        this.id = id;
        this.userId = userId;
        this.fingerprint = fingerprint;
        this.charges = charges;
        this.terms = terms;
        this.deliveryAddress = deliveryAddress;
        this.payment = payment;
        this.createdAt = createdAt;
        this.expiresAt = expiresAt;
    }

    final void tellPlaced(OrderLines lines, boolean fromCart) {
        raise(
                createdAt,
                meta -> new OrderCreated(
                        meta,
                        id,
                        userId,
                        lines.told(),
                        charges.subtotal(),
                        charges.shippingFee(),
                        charges.total(),
                        payment,
                        deliveryAddress,
                        fromCart,
                        expiresAt));
    }

    /** Whether this order came of exactly that request. */
    final boolean isFrom(PlaceOrder wish) {
        return fingerprint.equals(OrderIds.fingerprint(wish));
    }

    public final boolean belongsTo(UserId user) {
        return userId.equals(user);
    }

    public final OrderId id() {
        return id;
    }

    public final UserId userId() {
        return userId;
    }

    public final Charges charges() {
        return charges;
    }

    final Terms terms() {
        return terms;
    }

    public final PostalAddress deliveryAddress() {
        return deliveryAddress;
    }

    final DeliveryRegion region() {
        return DeliveryRegion.of(deliveryAddress.postalCode());
    }

    public final PaymentChoice payment() {
        return payment;
    }

    public final Instant createdAt() {
        return createdAt;
    }

    public final Instant expiresAt() {
        return expiresAt;
    }
}
