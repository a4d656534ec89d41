package dev.jangteo.contracts;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What order-service tells. The order is the saga: payment, stock and shipping react to these. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = OrderEvent.OrderCreated.class, name = "OrderCreated"),
    @JsonSubTypes.Type(value = OrderEvent.OrderConfirmed.class, name = "OrderConfirmed"),
    @JsonSubTypes.Type(value = OrderEvent.OrderFailed.class, name = "OrderFailed"),
    @JsonSubTypes.Type(value = OrderEvent.OrderCancelled.class, name = "OrderCancelled"),
    @JsonSubTypes.Type(value = OrderEvent.OrderPartiallyCancelled.class, name = "OrderPartiallyCancelled"),
    @JsonSubTypes.Type(value = OrderEvent.OrderShipped.class, name = "OrderShipped"),
    @JsonSubTypes.Type(value = OrderEvent.OrderDelivered.class, name = "OrderDelivered"),
    @JsonSubTypes.Type(value = OrderEvent.OrderPurchaseConfirmed.class, name = "OrderPurchaseConfirmed"),
    @JsonSubTypes.Type(value = OrderEvent.OrderReturnRequested.class, name = "OrderReturnRequested"),
    @JsonSubTypes.Type(value = OrderEvent.OrderReturnRejected.class, name = "OrderReturnRejected"),
    @JsonSubTypes.Type(value = OrderEvent.OrderReturned.class, name = "OrderReturned"),
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
        OUT_OF_STOCK,
        CUSTOMER_REQUEST,
        SHOP_REQUEST,
        NOT_SHIPPED_IN_TIME
    }

    /** Why goods come back. Who is at fault bears the cost of sending them. */
    enum ReturnReason {
        CHANGE_OF_MIND,
        DEFECTIVE,
        WRONG_GOODS
    }

    /** Why a return came to nothing. */
    enum ReturnRejection {
        NOT_AS_SOLD,
        NOT_RECEIVED
    }

    /** Why the customer is owed the payment back. */
    enum RefundReason {
        PAID_AFTER_DEADLINE,
        PAID_AFTER_CANCELLATION,
        OUT_OF_STOCK,
        CANCELLED,
        PARTIALLY_CANCELLED,
        RETURNED
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

    /**
     * Called off before it was shipped, whole or what was left of it: units that were taken for it go back.
     *
     * @param refund what the customer gets back; absent when nothing was paid
     */
    record OrderCancelled(
            EventMeta meta,
            OrderId orderId,
            UserId userId,
            CancellationReason reason,
            @Nullable Money refund) implements OrderEvent {}

    /**
     * Some units were called off before the order was shipped; the rest of it goes on.
     *
     * @param cancellationId names this cancellation among those of the order
     * @param lines the units called off, as many of each as {@code quantity} says
     * @param refund what the customer gets back; zero when the delivery fee that fell due eats it up
     */
    record OrderPartiallyCancelled(
            EventMeta meta,
            OrderId orderId,
            UserId userId,
            String cancellationId,
            List<Line> lines,
            CancellationReason reason,
            Money refund)
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

    /**
     * The customer keeps the goods: nothing can be returned any more.
     *
     * @param byItself the time to say so ran out
     */
    record OrderPurchaseConfirmed(EventMeta meta, OrderId orderId, UserId userId, boolean byItself)
            implements OrderEvent {}

    /**
     * The customer sends goods back: they are to be picked up and looked at.
     *
     * @param returnId names this return among those of the order
     */
    record OrderReturnRequested(
            EventMeta meta,
            OrderId orderId,
            UserId userId,
            String returnId,
            List<Line> lines,
            ReturnReason reason,
            PostalAddress pickUpAddress)
            implements OrderEvent {}

    /** The goods did not come back, or not as they were sold. */
    record OrderReturnRejected(EventMeta meta, OrderId orderId, UserId userId, String returnId, ReturnRejection reason)
            implements OrderEvent {}

    /**
     * The goods came back.
     *
     * @param resellable those of {@code lines} that can be sold again
     * @param refund what the customer gets back; zero when the cost of sending eats it up
     */
    record OrderReturned(
            EventMeta meta,
            OrderId orderId,
            UserId userId,
            String returnId,
            List<Line> lines,
            List<Line> resellable,
            Money refund)
            implements OrderEvent {}

    /**
     * Money was taken that this order can't use, or not any more: it is to be given back.
     *
     * @param refundId names this refund: asked for twice, it is made once
     */
    record RefundRequested(
            EventMeta meta,
            OrderId orderId,
            UserId userId,
            PaymentId paymentId,
            RefundId refundId,
            Money amount,
            RefundReason reason)
            implements OrderEvent {

        /** An event from before refunds had names gave the whole payment back. */
        public RefundRequested {
            refundId = Objects.requireNonNullElseGet(refundId, () -> RefundId.ofAll(paymentId));
        }
    }
}
