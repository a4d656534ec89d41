package dev.jangteo.payment.portone;

import dev.jangteo.contracts.Money;
import dev.jangteo.contracts.PaymentEvent.FailureCode;
import java.time.Instant;
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
     * The gateway holds the money.
     *
     * @param held what is left after cancellations, in the currency that was paid
     */
    record Paid(String paymentId, String storeId, Money held, Instant paidAt) implements Answer {}

    /** Everything that was paid went back to the customer. */
    record GivenBack() implements Answer {}
}
