package dev.jangteo.order;

import static dev.jangteo.order.OrderStatus.CONFIRMED;
import static dev.jangteo.order.OrderStatus.PENDING;

import dev.jangteo.contracts.Money;
import dev.jangteo.contracts.OrderEvent.CancellationReason;
import dev.jangteo.contracts.OrderEvent.FailureReason;
import dev.jangteo.contracts.OrderEvent.Line;
import dev.jangteo.contracts.OrderEvent.OrderCancelled;
import dev.jangteo.contracts.OrderEvent.OrderConfirmed;
import dev.jangteo.contracts.OrderEvent.OrderCreated;
import dev.jangteo.contracts.OrderEvent.OrderDelivered;
import dev.jangteo.contracts.OrderEvent.OrderFailed;
import dev.jangteo.contracts.OrderEvent.OrderShipped;
import dev.jangteo.contracts.OrderEvent.PaymentChoice;
import dev.jangteo.contracts.OrderEvent.RefundReason;
import dev.jangteo.contracts.OrderEvent.RefundRequested;
import dev.jangteo.contracts.OrderId;
import dev.jangteo.contracts.PaymentId;
import dev.jangteo.contracts.PostalAddress;
import dev.jangteo.contracts.UserId;
import dev.jangteo.order.OrderStatus.Move;
import dev.jangteo.platform.events.OutboxAggregate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.PersistenceCreator;
import org.springframework.data.convert.ValueConverter;
import org.springframework.data.mongodb.core.index.CompoundIndex;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * An order. What the others tell of it are facts: never refused, and one that comes late, twice or out of order
 * changes nothing, or makes us give money back.
 */
@Document("orders")
@CompoundIndex(name = "of-a-customer", def = "{'userId': 1, 'createdAt': -1, '_id': -1}")
@CompoundIndex(name = "deadlines", def = "{'status': 1, 'expiresAt': 1}")
public class Order extends OutboxAggregate {
    @Id
    private final OrderId id;

    private final UserId userId;
    private final String fingerprint;
    private final Charges charges;
    private final PostalAddress deliveryAddress;
    private final PaymentChoice payment;
    private final Instant createdAt;
    private final Instant expiresAt;

    @ValueConverter(StatusConverter.class)
    private OrderStatus status = PENDING;

    private List<OrderLine> items;
    private List<TimelineEntry> timeline = new ArrayList<>();
    private @Nullable PaymentId paidBy;
    private @Nullable PaymentId owedBack;
    private @Nullable Parcel parcel;

    @PersistenceCreator
    Order(
            OrderId id,
            UserId userId,
            String fingerprint,
            List<OrderLine> items,
            Charges charges,
            PostalAddress deliveryAddress,
            PaymentChoice payment,
            Instant createdAt,
            Instant expiresAt) {
        this.id = id;
        this.userId = userId;
        this.fingerprint = fingerprint;
        this.items = items;
        this.charges = charges;
        this.deliveryAddress = deliveryAddress;
        this.payment = payment;
        this.createdAt = createdAt;
        this.expiresAt = expiresAt;
    }

    /** A new order, waiting for its payment until {@code expiresAt}. */
    static Order place(
            OrderId id, PlaceOrder wish, List<OrderLine> items, Charges charges, Instant expiresAt, Cause cause) {
        var order = new Order(
                id,
                wish.userId(),
                OrderIds.fingerprint(wish),
                items,
                charges,
                wish.deliveryAddress(),
                wish.payment(),
                cause.at(),
                expiresAt);
        order.note(cause);
        order.raise(
                cause.at(),
                meta -> new OrderCreated(
                        meta,
                        id,
                        wish.userId(),
                        order.lines(),
                        charges.subtotal(),
                        charges.shippingFee(),
                        charges.total(),
                        wish.payment(),
                        wish.deliveryAddress(),
                        wish.fromCart(),
                        expiresAt));
        return order;
    }

    /** The order is paid; or, when it can't be paid any more, the money is owed back. */
    void paymentCompleted(PaymentId payment, Money amount, Cause cause) {
        switch (status) {
            case PENDING -> {
                paidBy = payment;
                become(Move.PAY, cause);
                raise(
                        cause.at(),
                        meta -> new OrderConfirmed(
                                meta, id, userId, payment, lines(), charges.total(), deliveryAddress));
            }
            case FAILED -> owe(payment, amount, RefundReason.PAID_AFTER_DEADLINE, cause);
            case CANCELLED -> owe(payment, amount, RefundReason.PAID_AFTER_CANCELLATION, cause);
            case CONFIRMED,
                    SHIPPED,
                    DELIVERED,
                    PURCHASE_CONFIRMED,
                    PARTIALLY_CANCELLED,
                    RETURN_REQUESTED,
                    RETURNED -> {}
        }
    }

    /** The payment came to nothing. */
    void paymentFailed(String detail, Cause cause) {
        if (status == PENDING) {
            fail(FailureReason.PAYMENT_FAILED, detail, cause);
        }
    }

    /** Ends an order that was not paid in time; says whether it was one. */
    boolean expire(Cause cause) {
        if (status != PENDING || cause.at().isBefore(expiresAt)) {
            return false;
        }
        fail(FailureReason.PAYMENT_DEADLINE_PASSED, null, cause);
        return true;
    }

    /** The stock could not be had after all: the order is called off and its payment owed back. */
    void stockShort(Cause cause) {
        if (status != CONFIRMED || paidBy == null) {
            return;
        }
        become(Move.CANCEL, cause);
        raise(cause.at(), meta -> new OrderCancelled(meta, id, userId, CancellationReason.OUT_OF_STOCK));
        owe(paidBy, charges.total(), RefundReason.OUT_OF_STOCK, cause);
    }

    /** A parcel left. */
    void dispatched(Parcel sent, Cause cause) {
        if (parcel != null || status.after(Move.SHIP).isEmpty()) {
            return;
        }
        parcel = sent;
        become(Move.SHIP, cause);
        raise(
                cause.at(),
                meta -> new OrderShipped(
                        meta,
                        id,
                        userId,
                        sent.carrier(),
                        sent.trackingNumber(),
                        sent.trackingUrl(),
                        sent.estimatedDelivery()));
    }

    /** The parcel arrived; it may be told before its departure is. */
    void delivered(Instant deliveredAt, Cause cause) {
        if (status.after(Move.DELIVER).isEmpty()) {
            return;
        }
        parcel = parcel == null ? null : parcel.delivered(deliveredAt);
        become(Move.DELIVER, cause);
        raise(cause.at(), meta -> new OrderDelivered(meta, id, userId, deliveredAt));
    }

    private void fail(FailureReason reason, @Nullable String detail, Cause cause) {
        become(Move.FAIL, cause);
        raise(cause.at(), meta -> new OrderFailed(meta, id, userId, reason, detail));
    }

    /** Asks once for a payment to be given back, however often it is told. */
    private void owe(PaymentId payment, Money amount, RefundReason reason, Cause cause) {
        if (payment.equals(owedBack)) {
            return;
        }
        owedBack = payment;
        raise(cause.at(), meta -> new RefundRequested(meta, id, userId, payment, amount, reason));
    }

    private void become(Move move, Cause cause) {
        status = status.after(move).orElseThrow(() -> new IllegalStateException(move + " of an order " + status));
        items = items.stream().map(line -> line.in(status)).toList();
        note(cause);
    }

    private void note(Cause cause) {
        timeline.add(new TimelineEntry(status, cause.by(), cause.at(), cause.traceId()));
    }

    private List<Line> lines() {
        return items.stream().map(OrderLine::told).toList();
    }

    /** Whether this order came of exactly that request. */
    boolean isFrom(PlaceOrder wish) {
        return fingerprint.equals(OrderIds.fingerprint(wish));
    }

    public boolean belongsTo(UserId user) {
        return userId.equals(user);
    }

    public OrderId id() {
        return id;
    }

    public OrderStatus status() {
        return status;
    }

    public List<OrderLine> items() {
        return items;
    }

    public Charges charges() {
        return charges;
    }

    public PostalAddress deliveryAddress() {
        return deliveryAddress;
    }

    public PaymentChoice payment() {
        return payment;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public Instant expiresAt() {
        return expiresAt;
    }

    public @Nullable Parcel parcel() {
        return parcel;
    }

    public List<TimelineEntry> timeline() {
        return List.copyOf(timeline);
    }
}
