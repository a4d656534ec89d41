package dev.jangteo.payment.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.jangteo.contracts.Money;
import dev.jangteo.contracts.OrderEvent.PaymentChoice.Method;
import dev.jangteo.contracts.OrderId;
import dev.jangteo.contracts.PaymentId;
import dev.jangteo.contracts.RefundId;
import dev.jangteo.contracts.UserId;
import dev.jangteo.payment.discrepancies.Discrepancy;
import dev.jangteo.payment.paying.Failure;
import dev.jangteo.payment.paying.Mismatch;
import dev.jangteo.payment.paying.Payment;
import dev.jangteo.payment.paying.PaymentStatus;
import dev.jangteo.payment.paying.Refund;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All there is to know of a payment.
 *
 * @param refundable what can still be given back
 * @param returned what was given back at the gateway without us, as far as an admin has taken note of it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record AdminPaymentView(
        PaymentId paymentId,
        OrderId orderId,
        UserId userId,
        PaymentStatus status,
        Method method,
        Money amount,
        String storeId,
        String orderName,
        Instant expiresAt,
        @Nullable Instant paidAt,
        @Nullable Failure failure,
        @Nullable Mismatch mismatch,
        Money refunded,
        Money refundable,
        Money returned,
        List<RefundEntry> refunds,
        @Nullable Instant nextStepAt,
        List<DiscrepancyView> discrepancies) {

    /** A refund with all that is on record of it. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record RefundEntry(
            RefundId refundId,
            Money asked,
            Money amount,
            String reason,
            @Nullable UserId grantedBy,
            Refund.State state,
            @Nullable String refusal,
            Instant requestedAt,
            @Nullable Instant refundedAt) {
        static RefundEntry of(Refund it) {
            return new RefundEntry(
                    it.id(),
                    it.asked(),
                    it.amount(),
                    it.reason(),
                    it.grantedBy(),
                    it.state(),
                    it.refusal(),
                    it.requestedAt(),
                    it.madeAt());
        }
    }

    static AdminPaymentView of(Payment payment, List<Discrepancy> discrepancies) {
        var refunds = payment.refunds();
        return new AdminPaymentView(
                payment.id(),
                payment.orderId(),
                payment.userId(),
                payment.status(),
                payment.method(),
                payment.amount(),
                payment.storeId(),
                payment.orderName(),
                payment.expiresAt(),
                payment.paidAt(),
                payment.failure(),
                payment.mismatch(),
                refunds.made(),
                payment.status().isAccepted()
                        ? refunds.left()
                        : payment.amount().zero(),
                refunds.returned(),
                refunds.all().stream().map(RefundEntry::of).toList(),
                payment.nextStepAt(),
                discrepancies.stream().map(DiscrepancyView::of).toList());
    }
}
