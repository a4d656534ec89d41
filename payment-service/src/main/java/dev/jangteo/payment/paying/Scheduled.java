package dev.jangteo.payment.paying;

import dev.jangteo.contracts.Money;
import dev.jangteo.contracts.OrderEvent.PaymentChoice.Method;
import dev.jangteo.contracts.OrderId;
import dev.jangteo.contracts.PaymentId;
import dev.jangteo.contracts.UserId;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.index.Indexed;

/** When a bill is looked at next: at once when something changed, then ever more rarely. */
public abstract sealed class Scheduled extends Bill permits Payment {
    private static final Duration WATCH_AFTER_CLOSING = Duration.ofDays(1);

    @Indexed(sparse = true)
    private @Nullable Instant nextStepAt;

    /** How many were made since something changed. */
    private int steps;

    Scheduled(
            PaymentId id,
            OrderId orderId,
            UserId userId,
            Money amount,
            String storeId,
            String orderName,
            Method method,
            @Nullable String cardId,
            Instant expiresAt) {
        super(id, orderId, userId, amount, storeId, orderName, method, cardId, expiresAt);
    }

    boolean isDue(Instant now) {
        return nextStepAt != null && !nextStepAt.isAfter(now);
    }

    /** Whoever stores this has the next step to himself, until then. */
    void reserve(Instant until) {
        nextStepAt = until;
    }

    /** Something changed. */
    void begin(PaymentStatus status, Instant now) {
        steps = 0;
        switch (status) {
            case CLOSING, REFUNDING, REJECTING -> nextStepAt = now;
            case CLOSED -> putOff(status, now);
            case AWAITING, CHARGING, COMPLETED, FAILED, REFUNDED, REJECTED -> nextStepAt = null;
        }
    }

    /** Nothing changed. */
    void putOff(PaymentStatus status, Instant now) {
        nextStepAt = Pace.of(status)
                .filter(_ -> status != PaymentStatus.CLOSED
                        || now.isBefore(expiresAt().plus(WATCH_AFTER_CLOSING)))
                .map(pace -> inTimeForTheDeadline(status, now, now.plus(pace.after(steps++))))
                .orElse(null);
    }

    private Instant inTimeForTheDeadline(PaymentStatus status, Instant now, Instant next) {
        return status.isOpen() && now.isBefore(expiresAt()) && next.isAfter(expiresAt()) ? expiresAt() : next;
    }

    public @Nullable Instant nextStepAt() {
        return nextStepAt;
    }
}
