package dev.jangteo.contracts;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What payment-service tells. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = PaymentEvent.PaymentCompleted.class, name = "PaymentCompleted"),
    @JsonSubTypes.Type(value = PaymentEvent.PaymentFailed.class, name = "PaymentFailed"),
    @JsonSubTypes.Type(value = PaymentEvent.PaymentRefunded.class, name = "PaymentRefunded")
})
public sealed interface PaymentEvent extends DomainEvent {
    String TOPIC = "payment.events";

    PaymentId paymentId();

    OrderId orderId();

    UserId userId();

    @Override
    default String topic() {
        return TOPIC;
    }

    @Override
    default String aggregateId() {
        return paymentId().value();
    }

    /** Why a payment came to nothing. The customer reads a sentence made of it in their own language. */
    enum FailureCode {
        CARD_DECLINED,
        INSUFFICIENT_FUNDS,
        CARD_EXPIRED,
        CARD_UNKNOWN,
        AMOUNT_MISMATCH,
        CANCELLED_BY_CUSTOMER,
        GATEWAY_REFUSED
    }

    /** The gateway holds the money, and what it holds was compared with what the order costs. */
    record PaymentCompleted(EventMeta meta, PaymentId paymentId, OrderId orderId, UserId userId, Money amount)
            implements PaymentEvent {}

    /**
     * The payment came to nothing, for good.
     *
     * @param gatewayMessage the gateway's own words, for agents; customers read a sentence made of {@code code}
     */
    record PaymentFailed(
            EventMeta meta,
            PaymentId paymentId,
            OrderId orderId,
            UserId userId,
            FailureCode code,
            @Nullable String gatewayMessage)
            implements PaymentEvent {}

    /**
     * The gateway gave money back to the customer.
     *
     * @param refundId the refund that was asked for
     * @param amount what this refund gave back
     */
    record PaymentRefunded(
            EventMeta meta, PaymentId paymentId, OrderId orderId, UserId userId, RefundId refundId, Money amount)
            implements PaymentEvent {

        /** An event from before refunds had names gave the whole payment back. */
        public PaymentRefunded {
            refundId = Objects.requireNonNullElseGet(refundId, () -> RefundId.ofAll(paymentId));
        }
    }
}
