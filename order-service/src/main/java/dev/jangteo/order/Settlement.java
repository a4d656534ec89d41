package dev.jangteo.order;

import dev.jangteo.contracts.Money;
import dev.jangteo.contracts.PaymentId;
import dev.jangteo.contracts.RefundId;
import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The money side of an order: what the customer paid, what the deliveries cost them, what they get back.
 *
 * @param payment null until the order is paid
 * @param deliveryFee the way out, as it stands now
 * @param returnShipping all ways back the customer bears
 */
record Settlement(
        @Nullable PaymentId payment, Money paid, Money deliveryFee, Money returnShipping, List<Refund> refunds) {

    static Settlement of(Charges agreed) {
        var nothing = agreed.total().zero();
        return new Settlement(null, nothing, agreed.shippingFee(), nothing, List.of());
    }

    boolean knows(PaymentId one) {
        return one.equals(payment) || asksFor(RefundId.ofAll(one));
    }

    Settlement paidBy(PaymentId one, Money amount) {
        return new Settlement(payment == null ? one : payment, paid.plus(amount), deliveryFee, returnShipping, refunds);
    }

    Settlement delivering(Money newFee) {
        return new Settlement(payment, paid, newFee, returnShipping, refunds);
    }

    Settlement returning(Money cost) {
        return new Settlement(payment, paid, deliveryFee, returnShipping.plus(cost), refunds);
    }

    /**
     * What the customer has paid too much when they keep goods worth so much: never below zero, never more than is left
     * of the payment. What the shop gave of its own accord is not set off against it.
     */
    Money surplusOver(Money goods) {
        var due = goods.plus(deliveryFee).plus(returnShipping);
        var surplus = paid.minus(sum(Refund::isAskedFor)).minus(due);
        return least(greatest(surplus, paid.zero()), greatest(left(), paid.zero()));
    }

    /** What was paid and not given back. */
    Money left() {
        return paid.minus(sum(_ -> true));
    }

    Settlement asking(Refund refund) {
        return with(Stream.concat(refunds.stream(), Stream.of(refund)).toList());
    }

    /** Notes that a refund was made; one we did not ask for is the shop's own. */
    Settlement refunded(RefundId refund, Money amount, Instant at) {
        if (!asksFor(refund)) {
            return asking(new Refund(refund, amount, null, at, at));
        }
        return with(refunds.stream()
                .map(it -> it.refundId().equals(refund) && it.refundedAt() == null ? it.made(at) : it)
                .toList());
    }

    private boolean asksFor(RefundId refund) {
        return refunds.stream().anyMatch(it -> it.refundId().equals(refund));
    }

    private Money sum(Predicate<Refund> which) {
        return refunds.stream().filter(which).map(Refund::amount).reduce(paid.zero(), Money::plus);
    }

    private Settlement with(List<Refund> newRefunds) {
        return new Settlement(payment, paid, deliveryFee, returnShipping, newRefunds);
    }

    private static Money least(Money one, Money other) {
        return one.compareTo(other) <= 0 ? one : other;
    }

    private static Money greatest(Money one, Money other) {
        return one.compareTo(other) >= 0 ? one : other;
    }
}
