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
import dev.jangteo.contracts.RefundId;
import dev.jangteo.contracts.UserId;
import dev.jangteo.payment.paying.Lifecycle.Edge;
import dev.jangteo.payment.portone.Answer;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.PersistenceCreator;
import org.springframework.data.mongodb.core.index.Indexed;
import org.springframework.data.mongodb.core.mapping.Document;

/** The one payment of an order: what was learnt of it, and what is to happen next. */
@Document("payments")
public final class Payment extends Scheduled {
    /** How much of it is whose. */
    public record Standing(PaymentStatus status, Refunds refunds) {}

    private PaymentStatus status;
    private boolean registered;
    private int charges;

    @Indexed(sparse = true)
    private @Nullable Instant paidAt;

    private @Nullable Failure failure;
    private @Nullable Mismatch mismatch;
    private List<Refund> refunds = List.of();

    /** What somebody gave back at the gateway without us, and an admin has taken note of. */
    private @Nullable Money returned;

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
        super(id, orderId, userId, amount, storeId, orderName, method, cardId, expiresAt);
        this.status = status;
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
        payment.reserve(now);
        return payment;
    }

    /**
     * Takes in what the gateway's books say.
     *
     * @return whether that was news
     */
    boolean learn(Answer answer, Instant now) {
        return switch (answer) {
            case Answer.Paid paid when status.isAccepted() -> takeIn(paid, now);
            case Answer.Paid paid
            when paid.isGivenBack() -> note(News.GIVEN_BACK, new Failure(FailureCode.CANCELLED_BY_CUSTOMER, null), now);
            case Answer.Paid paid when isWhatWasAsked(paid) -> on(News.PAID, now, () -> paidAt = paid.paidAt());
            case Answer.Paid paid -> on(News.PAID_OTHERWISE, now, () -> flag(paid, now));
            case Answer.Declined(var code, var words) -> note(News.DECLINED, new Failure(code, words), now);
            case Answer.Unpaid(), Answer.Unknown() -> on(News.NOTHING_PAID, now, () -> {});
        };
    }

    /** The order failed or was called off: money that comes from now on comes too late. */
    boolean orderEnded(Instant now) {
        return on(News.ORDER_ENDED, now, () -> {});
    }

    /**
     * The order owes money back. It is given back once, as soon as there is any.
     *
     * @return whether that was news
     */
    boolean refundRequested(RefundId id, Money owed, String reason, Instant now) {
        if (refunds().find(id).isPresent()) {
            return false;
        }
        note(refunds().admit(Refund.of(id, owed, reason, null, now)), now);
        return true;
    }

    /**
     * An admin gives money back of good will. The same one again is the same refund.
     *
     * @throws dev.jangteo.platform.web.Refusal when there is no money, or not as much
     */
    void grantRefund(RefundId id, Money amount, String reason, UserId admin, Instant now) {
        refuseUnlessPaid();
        refunds().grant(Refund.of(id, amount, reason, admin, now)).ifPresent(it -> note(it, now));
    }

    /**
     * An admin wants a blocked refund tried again.
     *
     * @param elsewhere what the gateway's books say went back without us: from now on it counts
     */
    void retryRefund(RefundId id, Money elsewhere, Instant now) {
        refuseUnlessPaid();
        returned = elsewhere;
        note(refunds().retry(id, now), now);
    }

    /** The refund that is to be made next; nothing when one was made that we didn't know of. */
    Optional<Refund> dueRefund(Answer.Paid books) {
        return refunds().newlyMade(books.cancellations()).isEmpty() ? refunds().due() : Optional.empty();
    }

    void refundRefused(Refund refund, String why, Instant now) {
        note(refund.refused(why), now);
    }

    void blockRefund(Refund refund, String why, Instant now) {
        note(refund.blocked(why), now);
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

    boolean isOverdue(Instant now) {
        return status.isOpen() && !now.isBefore(expiresAt());
    }

    /** The step changed nothing: the next one later, and never once there is nothing left to wait for. */
    void putOff(Instant now) {
        putOff(status, now);
    }

    private boolean isWhatWasAsked(Answer.Paid paid) {
        return paid.held().equals(amount())
                && paid.storeId().equals(storeId())
                && paid.paymentId().equals(id().value());
    }

    private void flag(Answer.Paid paid, Instant now) {
        mismatch = new Mismatch(paid.held(), paid.paymentId(), paid.storeId(), now);
        failure = new Failure(FailureCode.AMOUNT_MISMATCH, null);
    }

    /** An attempt in the window that failed is no end: the customer may try another card until the deadline. */
    private boolean note(News news, Failure reason, Instant now) {
        boolean isNew = status.isOpen() && !reason.equals(failure);
        if (isNew) {
            failure = reason;
        }
        return on(news, now, () -> {}) || isNew;
    }

    /** Takes in what went back: a refund is told when the gateway's books have it, and not before. */
    private boolean takeIn(Answer.Paid paid, Instant now) {
        var made = refunds().newlyMade(paid.cancellations());
        made.forEach(it -> note(it, now));
        if (!made.isEmpty() && status == PaymentStatus.REFUNDING) {
            begin(status, now);
        }
        return !made.isEmpty();
    }

    private void note(Refund refund, Instant now) {
        refunds = refunds().with(refund).all();
        if (refund.isMade()) {
            raise(now, meta -> new PaymentRefunded(meta, id(), orderId(), userId(), refund.id(), refund.amount()));
        }
        if (status.isAccepted()) {
            bringRefundsOn(now);
        }
    }

    private void bringRefundsOn(Instant now) {
        if (refunds().due().isPresent()) {
            on(News.REFUND_REQUESTED, now, () -> {});
        } else {
            on(refunds().isAllMade() ? News.ALL_REFUNDED : News.REFUNDS_DONE, now, () -> {});
        }
    }

    private void refuseUnlessPaid() {
        if (!status.isAccepted()) {
            throw new NothingToRefund(id());
        }
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
        begin(status, now);
        tell(edge.tells(), now);
        if (edge.tells() == Lifecycle.Tells.COMPLETED) {
            bringRefundsOn(now);
        }
    }

    private void tell(Lifecycle.Tells tells, Instant now) {
        switch (tells) {
            case NOTHING -> {}
            case COMPLETED -> {
                failure = null;
                raise(now, meta -> new PaymentCompleted(meta, id(), orderId(), userId(), amount()));
            }
            case FAILED -> {
                var reason = Objects.requireNonNull(failure);
                raise(
                        now,
                        meta -> new PaymentFailed(
                                meta, id(), orderId(), userId(), reason.code(), reason.gatewayMessage()));
            }
        }
    }

    public PaymentStatus status() {
        return status;
    }

    public @Nullable Instant paidAt() {
        return paidAt;
    }

    public @Nullable Failure failure() {
        return failure;
    }

    public @Nullable Mismatch mismatch() {
        return mismatch;
    }

    public Refunds refunds() {
        return returned == null ? new Refunds(amount(), refunds) : new Refunds(amount(), refunds, returned);
    }

    /** What is compared with the gateway's books: as long as it is the same, nothing happened here. */
    public Standing standing() {
        return new Standing(status, refunds());
    }

    boolean isRegistered() {
        return registered;
    }
}
