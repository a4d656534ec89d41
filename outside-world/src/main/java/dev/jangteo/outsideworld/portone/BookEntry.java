package dev.jangteo.outsideworld.portone;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One line of the gateway's books. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "entry")
@JsonSubTypes({
    @JsonSubTypes.Type(value = BookEntry.Registered.class, name = "Registered"),
    @JsonSubTypes.Type(value = BookEntry.Charged.class, name = "Charged"),
    @JsonSubTypes.Type(value = BookEntry.Refused.class, name = "Refused"),
    @JsonSubTypes.Type(value = BookEntry.Cancelled.class, name = "Cancelled")
})
public sealed interface BookEntry {
    String paymentId();

    Instant at();

    /** The shop fixed what it expects; null leaves that open. */
    record Registered(
            String paymentId,
            @Nullable Long amount,
            @Nullable String currency,
            Instant at) implements BookEntry {
        boolean agreesWith(Purchase purchase) {
            return (amount == null || amount == purchase.amount())
                    && (currency == null || currency.equals(purchase.currency()));
        }
    }

    /** Somebody tried to pay. */
    sealed interface Attempt extends BookEntry {
        Purchase purchase();

        boolean silent();

        @Override
        default String paymentId() {
            return purchase().paymentId();
        }
    }

    /** Money was taken. */
    record Charged(Purchase purchase, String pgTxId, boolean silent, Instant at) implements Attempt {}

    /** The card's bank refused. */
    record Refused(Purchase purchase, CardReaction reaction, boolean silent, Instant at) implements Attempt {}

    /** Money was given back. */
    record Cancelled(
            String paymentId,
            String transactionId,
            String cancellationId,
            long amount,
            long taxFree,
            long vat,
            boolean whole,
            String reason,
            boolean silent,
            Instant at)
            implements BookEntry {}
}
