package dev.jangteo.payment.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.jangteo.contracts.Money;
import dev.jangteo.contracts.OrderId;
import dev.jangteo.contracts.PaymentEvent.FailureCode;
import dev.jangteo.contracts.PaymentId;
import dev.jangteo.contracts.RefundId;
import dev.jangteo.payment.paying.Failure;
import dev.jangteo.payment.paying.Payment;
import dev.jangteo.payment.paying.PaymentStatus;
import dev.jangteo.payment.paying.Refund;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;

/**
 * A payment as customers see it.
 *
 * @param failureMessage why the last attempt failed, in the caller's language
 * @param refunded what went back to the customer so far; absent while nothing did
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record PaymentView(
        PaymentId paymentId,
        OrderId orderId,
        Status status,
        Money amount,
        @Nullable FailureCode failureCode,
        @Nullable String failureMessage,
        @Nullable Instant paidAt,
        @Nullable Money refunded,
        List<RefundLine> refunds) {

    /** Money that goes back. What is held up at the gateway is on its way for the customer all the same. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record RefundLine(
            RefundId refundId,
            Money amount,
            Progress status,
            @Nullable Instant refundedAt) {
        /** Whether the money is back. */
        enum Progress {
            REQUESTED,
            REFUNDED
        }

        static RefundLine of(Refund refund) {
            return new RefundLine(
                    refund.id(),
                    refund.amount(),
                    refund.isMade() ? Progress.REFUNDED : Progress.REQUESTED,
                    refund.madeAt());
        }
    }

    /** The stages customers can make sense of. */
    enum Status {
        AWAITING,
        CHARGING,
        COMPLETED,
        FAILED,
        CLOSED,
        REFUNDING,
        REFUNDED;

        static Status of(PaymentStatus status) {
            return switch (status) {
                case AWAITING -> AWAITING;
                case CHARGING -> CHARGING;
                case COMPLETED -> COMPLETED;
                case FAILED, REJECTING, REJECTED -> FAILED;
                case CLOSING, CLOSED -> CLOSED;
                case REFUNDING -> REFUNDING;
                case REFUNDED -> REFUNDED;
            };
        }
    }

    static PaymentView of(Payment payment, MessageSource messages, Locale locale) {
        var failure = payment.failure();
        var refunds = payment.refunds();
        return new PaymentView(
                payment.id(),
                payment.orderId(),
                Status.of(payment.status()),
                payment.amount(),
                failure == null ? null : failure.code(),
                failure == null ? null : sentence(failure, messages, locale),
                payment.paidAt(),
                refunds.made().isZero() ? null : refunds.made(),
                refunds.all().stream().map(RefundLine::of).toList());
    }

    private static String sentence(Failure failure, MessageSource messages, Locale locale) {
        return messages.getMessage("payment.failure." + failure.code(), null, locale);
    }
}
