package dev.jangteo.payment.paying;

import dev.jangteo.contracts.Money;
import dev.jangteo.contracts.RefundId;
import dev.jangteo.payment.portone.Answer;
import dev.jangteo.payment.portone.Cancellation;

/** Payments and what the gateway's books say of them, for who compares the two. */
public final class ComparablePayments {
    private ComparablePayments() {}

    public static Payment in(PaymentStatus status) {
        return APayment.in(status);
    }

    public static Payment owing(RefundId refund, Money amount) {
        var payment = APayment.in(PaymentStatus.COMPLETED);
        payment.refundRequested(refund, amount, "CANCELLED", APayment.NOW);
        return payment;
    }

    public static Payment refunded(RefundId refund, Money amount) {
        var payment = owing(refund, amount);
        payment.learn(books(APayment.cancellation(refund, amount)), APayment.NOW);
        return payment;
    }

    public static Payment rejected(Money paid) {
        var payment = APayment.awaiting();
        payment.learn(APayment.paid(paid), APayment.NOW);
        return payment;
    }

    public static Payment blocked(RefundId refund, Money amount) {
        var payment = owing(refund, amount);
        payment.blockRefund(payment.refunds().due().orElseThrow(), "never", APayment.NOW);
        return payment;
    }

    public static Answer.Paid books(Cancellation... cancellations) {
        return APayment.paidAndBack(cancellations);
    }

    public static Answer.Paid paid(Money amount) {
        return APayment.paid(amount);
    }

    public static Cancellation cancellation(String reason, Money amount) {
        return APayment.cancellation(reason, amount);
    }
}
