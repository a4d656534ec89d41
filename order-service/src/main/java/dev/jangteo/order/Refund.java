package dev.jangteo.order;

import dev.jangteo.contracts.Money;
import dev.jangteo.contracts.OrderEvent.RefundReason;
import dev.jangteo.contracts.RefundId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Money that goes back to the customer.
 *
 * @param reason why the order asked for it; null when the shop gave it of its own accord
 * @param refundedAt when the payment gateway gave it; null until then
 */
public record Refund(
        RefundId refundId,
        Money amount,
        @Nullable RefundReason reason,
        Instant requestedAt,
        @Nullable Instant refundedAt) {

    boolean isAskedFor() {
        return reason != null;
    }

    Refund made(Instant at) {
        return new Refund(refundId, amount, reason, requestedAt, at);
    }
}
