package dev.jangteo.contracts;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What order-service tells. The order is the saga: payment, stock and shipping react to these. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = OrderEvent.OrderCreated.class, name = "OrderCreated"),
    @JsonSubTypes.Type(value = OrderEvent.OrderConfirmed.class, name = "OrderConfirmed"),
    @JsonSubTypes.Type(value = OrderEvent.OrderFailed.class, name = "OrderFailed"),
    @JsonSubTypes.Type(value = OrderEvent.OrderCancelled.class, name = "OrderCancelled"),
    @JsonSubTypes.Type(value = OrderEvent.OrderShipped.class, name = "OrderShipped"),
    @JsonSubTypes.Type(value = OrderEvent.OrderDelivered.class, name = "OrderDelivered"),
    @JsonSubTypes.Type(value = OrderEvent.RefundRequested.class, name = "RefundRequested")
})
public sealed interface OrderEvent extends DomainEvent {
    String TOPIC = "order.events";

    OrderId orderId();

    UserId userId();

    @Override
    default String topic() {
        return TOPIC;
    }

    @Override
    default String aggregateId() {
        return orderId().value();
    }

    /** One ordered variant, with its name and price as they were when the order was placed. */
    record Line(ProductId productId, SkuId skuId, String name, int quantity, Money unitPrice) {}

    /**
     * How the customer means to pay.
     *
     * @param cardId the stored card to charge; set for {@code STORED_CARD} alone
     */
    record PaymentChoice(Method method, @Nullable String cardId) {
        /** {@code STORED_CARD}: charged by us on OrderCreated. {@code PAYMENT_WINDOW}: the client pays at the gateway. */
        public enum Method {
            STORED_CARD,
            PAYMENT_WINDOW
        }
    }

    /** Why an order never became one. */
    enum FailureReason {
        PAYMENT_FAILED,
        PAYMENT_DEADLINE_PASSED
    }

    /** Why a confirmed order was called off. */
    enum CancellationReason {
        OUT_OF_STOCK
    }

    /** Why the customer is owed the payment back. */
    enum RefundReason {
        PAID_AFTER_DEADLINE,
        PAID_AFTER_CANCELLATION,
        OUT_OF_STOCK
    }

    /** The order is placed, its stock is reserved; it waits for its payment until {@code expiresAt}. */
    record OrderCreated(
            EventMeta meta,
            OrderId orderId,
            UserId userId,
            List<Line> lines,
            Money subtotal,
            Money shippingFee,
            Money total,
            PaymentChoice payment,
            PostalAddress deliveryAddress,
            boolean fromCart,
            Instant expiresAt)
            implements OrderEvent {}

    /** Paid in full: stock may be committed, parcels prepared. */
    record OrderConfirmed(
            EventMeta meta,
            OrderId orderId,
            UserId userId,
            PaymentId paymentId,
            List<Line> lines,
            Money total,
            PostalAddress deliveryAddress)
            implements OrderEvent {}

    /** Not paid, or not in time: reservations go back. */
    record OrderFailed(
            EventMeta meta,
            OrderId orderId,
            UserId userId,
            FailureReason reason,
            @Nullable String detail) implements OrderEvent {}

    /** Called off after it was confirmed. */
    record OrderCancelled(EventMeta meta, OrderId orderId, UserId userId, CancellationReason reason)
            implements OrderEvent {}

    /** A parcel of the order is on its way. */
    record OrderShipped(
            EventMeta meta,
            OrderId orderId,
            UserId userId,
            String carrier,
            String trackingNumber,
            String trackingUrl,
            LocalDate estimatedDelivery)
            implements OrderEvent {}

    /** Every parcel arrived. */
    record OrderDelivered(EventMeta meta, OrderId orderId, UserId userId, Instant deliveredAt) implements OrderEvent {}

    /** Money was taken that this order can't use: it is to be given back. */
    record RefundRequested(
            EventMeta meta, OrderId orderId, UserId userId, PaymentId paymentId, Money amount, RefundReason reason)
            implements OrderEvent {}
}
