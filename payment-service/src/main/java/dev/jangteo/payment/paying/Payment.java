package dev.jangteo.payment.paying;

import dev.jangteo.contracts.Money;
import dev.jangteo.contracts.OrderEvent.OrderCreated;
import dev.jangteo.contracts.OrderEvent.PaymentChoice.Method;
import dev.jangteo.contracts.OrderId;
import dev.jangteo.contracts.PaymentEvent.FailureCode;
import dev.jangteo.contracts.PaymentEvent.PaymentCompleted;
import dev.jangteo.contracts.PaymentEvent.PaymentFailed;
import dev.jangteo.contracts.PaymentEvent.PaymentRefunded;
import dev.jangteo.contracts.PaymentId;
import dev.jangteo.contracts.UserId;
import dev.jangteo.payment.paying.Lifecycle.Edge;
import dev.jangteo.payment.portone.Answer;
import dev.jangteo.platform.events.OutboxAggregate;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.PersistenceCreator;
import org.springframework.data.mongodb.core.index.Indexed;
import org.springframework.data.mongodb.core.mapping.Document;

/** The one payment of an order. Its id is derived from the order's and is also the gateway's: there can't be two. */
@Document("payments")
public class Payment extends OutboxAggregate {
    private static final Duration WATCH_AFTER_CLOSING = Duration.ofDays(1);

    @Id
    private final PaymentId id;

    private final OrderId orderId;
    private final UserId userId;
    private final Money amount;
    private final String storeId;
    private final String orderName;
    private final Method method;
    private final @Nullable String cardId;
    private final Instant expiresAt;

    private PaymentStatus status;
    private boolean registered;
    private int charges;
    private @Nullable Instant paidAt;
    private @Nullable Failure failure;
    private @Nullable Mismatch mismatch;

    /** When the next step is due, and how many were made since the status changed. */
    @Indexed(sparse = true)
    private @Nullable Instant nextStepAt;

    private int steps;

    @PersistenceCreator
    Payment(
            PaymentId id,
            OrderId orderId,
            UserId userId,
            Money amount,
            String storeId,
            String orderName,
            Method method,
            @Nullable String cardId,
            Instant expiresAt,
            PaymentStatus status) {
        this.id = id;
        this.orderId = orderId;
        this.userId = userId;
        this.amount = amount;
        this.storeId = storeId;
        this.orderName = orderName;
        this.method = method;
        this.cardId = cardId;
        this.expiresAt = expiresAt;
        this.status = status;
    }

    static PaymentId idFor(OrderId order) {
        return new PaymentId("pay-" + order.value());
    }

    /** The payment an order waits for, to be taken at once. */
    static Payment of(OrderCreated order, String storeId, Instant now) {
        var payment = new Payment(
                idFor(order.orderId()),
                order.orderId(),
                order.userId(),
                order.total(),
                storeId,
                OrderName.of(order.lines()),
                order.payment().method(),
                order.payment().cardId(),
                order.expiresAt(),
                switch (order.payment().method()) {
                    case STORED_CARD -> PaymentStatus.CHARGING;
                    case PAYMENT_WINDOW -> PaymentStatus.AWAITING;
                });
        payment.nextStepAt = now;
        return payment;
    }

    /**
     * Takes in what the gateway's books say.
     *
     * @return whether that was news
     */
    boolean learn(Answer answer, Instant now) {
        return switch (answer) {
            case Answer.Paid paid when isWhatWasAsked(paid) -> on(News.PAID, now, () -> paidAt = paid.paidAt());
            case Answer.Paid paid -> on(News.PAID_OTHERWISE, now, () -> flag(paid, now));
            case Answer.Declined(var code, var words) -> {
                boolean noted = noteFailure(new Failure(code, words));
                yield on(News.DECLINED, now) || noted;
            }
            case Answer.GivenBack() -> {
                boolean noted = noteFailure(new Failure(FailureCode.CANCELLED_BY_CUSTOMER, null));
                yield on(News.GIVEN_BACK, now) || noted;
            }
            case Answer.Unpaid(), Answer.Unknown() -> on(News.NOTHING_PAID, now);
        };
    }

    /** The order failed or was called off: money that comes from now on comes too late. */
    boolean orderEnded(Instant now) {
        return on(News.ORDER_ENDED, now);
    }

    /**
     * The order can't use the money.
     *
     * @throws IllegalArgumentException for another amount than was paid: nothing is ever given back on a guess
     */
    boolean refundRequested(Money owed, Instant now) {
        if (!owed.equals(amount)) {
            throw new IllegalArgumentException("%s owed of %s, paid %s".formatted(owed, id, amount));
        }
        return on(News.REFUND_REQUESTED, now);
    }

    /** Whether the gateway has, or had, money for it: nothing the customer does changes that. */
    boolean isPaidFor() {
        return switch (status) {
            case AWAITING, CHARGING, FAILED, CLOSING, CLOSED -> false;
            case COMPLETED, REFUNDING, REFUNDED, REJECTING, REJECTED -> true;
        };
    }

    /** The amount is fixed at the gateway: its window can't be opened for less. */
    void registered() {
        registered = true;
    }

    /** Noted, and stored, before the card is charged: what is noted here may have happened. */
    void aboutToCharge() {
        charges++;
    }

    /** Whether the card may have been charged already, so that the gateway has to be asked before it is charged again. */
    boolean mayHaveBeenCharged() {
        return charges > 0;
    }

    boolean isDue(Instant now) {
        return nextStepAt != null && !nextStepAt.isAfter(now);
    }

    boolean isOverdue(Instant now) {
        return isOpen() && !now.isBefore(expiresAt);
    }

    /** Whether money that comes now comes in time. */
    boolean isOpen() {
        return status == PaymentStatus.AWAITING || status == PaymentStatus.CHARGING;
    }

    /** Whoever stores this has the next step to himself, until then. */
    void reserve(Instant until) {
        nextStepAt = until;
    }

    /** The step changed nothing: the next one later, and never once there is nothing left to wait for. */
    void putOff(Instant now) {
        nextStepAt = Pace.of(status)
                .filter(_ -> status != PaymentStatus.CLOSED || now.isBefore(expiresAt.plus(WATCH_AFTER_CLOSING)))
                .map(pace -> inTimeForTheDeadline(now, now.plus(pace.after(steps++))))
                .orElse(null);
    }

    private Instant inTimeForTheDeadline(Instant now, Instant next) {
        return isOpen() && now.isBefore(expiresAt) && next.isAfter(expiresAt) ? expiresAt : next;
    }

    private boolean isWhatWasAsked(Answer.Paid paid) {
        return paid.held().equals(amount)
                && paid.storeId().equals(storeId)
                && paid.paymentId().equals(id.value());
    }

    private void flag(Answer.Paid paid, Instant now) {
        mismatch = new Mismatch(paid.held(), paid.paymentId(), paid.storeId(), now);
        failure = new Failure(FailureCode.AMOUNT_MISMATCH, null);
    }

    /** An attempt in the window that failed is no end: the customer may try another card until the deadline. */
    private boolean noteFailure(Failure reason) {
        if (!isOpen() || reason.equals(failure)) {
            return false;
        }
        failure = reason;
        return true;
    }

    private boolean on(News news, Instant now) {
        return on(news, now, () -> {});
    }

    private boolean on(News news, Instant now, Runnable noting) {
        var edge = Lifecycle.from(status, news);
        edge.ifPresent(it -> {
            noting.run();
            become(it, now);
        });
        return edge.isPresent();
    }

    private void become(Edge edge, Instant now) {
        status = edge.to();
        steps = 0;
        switch (status) {
            case CLOSING, REFUNDING, REJECTING -> nextStepAt = now;
            case CLOSED -> putOff(now);
            case AWAITING, CHARGING, COMPLETED, FAILED, REFUNDED, REJECTED -> nextStepAt = null;
        }
        tell(edge.tells(), now);
    }

    private void tell(Lifecycle.Tells tells, Instant now) {
        switch (tells) {
            case NOTHING -> {}
            case COMPLETED -> {
                failure = null;
                raise(now, meta -> new PaymentCompleted(meta, id, orderId, userId, amount));
            }
            case FAILED -> {
                var reason = Objects.requireNonNull(failure);
                raise(
                        now,
                        meta -> new PaymentFailed(meta, id, orderId, userId, reason.code(), reason.gatewayMessage()));
            }
            case REFUNDED -> raise(now, meta -> new PaymentRefunded(meta, id, orderId, userId, amount));
        }
    }

    public PaymentId id() {
        return id;
    }

    public OrderId orderId() {
        return orderId;
    }

    public UserId userId() {
        return userId;
    }

    public Money amount() {
        return amount;
    }

    public String storeId() {
        return storeId;
    }

    public String orderName() {
        return orderName;
    }

    public @Nullable Instant paidAt() {
        return paidAt;
    }

    public @Nullable Failure failure() {
        return failure;
    }

    public PaymentStatus status() {
        return status;
    }

    Method method() {
        return method;
    }

    @Nullable
    String cardId() {
        return cardId;
    }

    boolean isRegistered() {
        return registered;
    }

    @Nullable
    Mismatch mismatch() {
        return mismatch;
    }

    @Nullable
    Instant nextStepAt() {
        return nextStepAt;
    }

    Instant expiresAt() {
        return expiresAt;
    }
}
