package dev.jangteo.payment.portone;

import dev.jangteo.contracts.Money;
import dev.jangteo.contracts.PaymentEvent.FailureCode;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the gateway's books say of one payment: the only thing about money that is ever believed. */
public sealed interface Answer {

    /** The gateway has no payment of that id. */
    record Unknown() implements Answer {}

    /** The payment is registered or under way; no money was taken yet. */
    record Unpaid() implements Answer {}

    /** The last attempt was refused. The gateway lets the same id be tried again. */
    record Declined(FailureCode code, @Nullable String message) implements Answer {}

    /**
     * Money was taken.
     *
     * @param paid what was taken, in the currency it was paid in
     * @param held what is left of it: zero when all of it went back
     * @param cancellations what went back or is about to, the gateway's own ids and our reasons with it
     */
    record Paid(
            String paymentId, String storeId, Money paid, Money held, Instant paidAt, List<Cancellation> cancellations)
            implements Answer {

        public Paid {
            cancellations = List.copyOf(cancellations);
        }

        public boolean isGivenBack() {
            return held.isZero();
        }

        /** Whether a cancellation was taken on of which the bank has still to say how it ended. */
        public boolean isGivingBack() {
            return cancellations.stream().anyMatch(it -> it.state() == Cancellation.State.UNDER_WAY);
        }
    }
}
