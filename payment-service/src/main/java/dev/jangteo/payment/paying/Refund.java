package dev.jangteo.payment.paying;

import dev.jangteo.contracts.Money;
import dev.jangteo.contracts.RefundId;
import dev.jangteo.contracts.UserId;
import dev.jangteo.payment.portone.Cancellation;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Money that is to go back, or went.
 *
 * @param asked what was asked for
 * @param amount what is to go back: less than asked where an admin, or somebody at the gateway, gave some of it before
 * @param reason why, as it is written into the gateway's books
 * @param grantedBy the admin who gave it of good will; null for what an order asked for
 * @param refusals how often the bank refused in a row
 * @param refusal why it was refused the last time
 */
public record Refund(
        String refundId,
        Money asked,
        Money amount,
        String reason,
        @Nullable UserId grantedBy,
        Instant requestedAt,
        State state,
        int refusals,
        @Nullable String refusal,
        @Nullable Instant madeAt) {

    /** A bank that refuses this often within half a minute means it. */
    private static final int REFUSALS_ARE_FOR_GOOD = 6;

    /** How far it got. */
    public enum State {
        /** To be made, or made with an answer that didn't reach us. */
        REQUESTED,
        /** The gateway's books have it. */
        MADE,
        /** Not to be made until an admin says so. */
        BLOCKED
    }

    static Refund of(RefundId id, Money asked, String reason, @Nullable UserId grantedBy, Instant now) {
        return new Refund(id.value(), asked, asked, reason, grantedBy, now, State.REQUESTED, 0, null, null);
    }

    public RefundId id() {
        return new RefundId(refundId);
    }

    /** The words it goes out with. Its name stands first, so that it is found in the gateway's books again. */
    String words() {
        return mark() + " " + reason;
    }

    boolean isMadeBy(Cancellation cancellation) {
        return cancellation.reason().startsWith(mark());
    }

    /** In brackets, which no id has in it: no name is the beginning of another. */
    private String mark() {
        return "[" + refundId + "]";
    }

    boolean isSameWish(Refund other) {
        return asked.equals(other.asked) && reason.equals(other.reason);
    }

    boolean isForOrder() {
        return grantedBy == null;
    }

    public boolean isBlocked() {
        return state == State.BLOCKED;
    }

    public boolean isMade() {
        return state == State.MADE;
    }

    boolean isDue() {
        return state == State.REQUESTED;
    }

    Refund of(Money other) {
        return new Refund(refundId, asked, other, reason, grantedBy, requestedAt, state, refusals, refusal, madeAt);
    }

    Refund made(Instant at) {
        return new Refund(refundId, asked, amount, reason, grantedBy, requestedAt, State.MADE, refusals, refusal, at);
    }

    Refund blocked(String why) {
        return new Refund(refundId, asked, amount, reason, grantedBy, requestedAt, State.BLOCKED, refusals, why, null);
    }

    /** The bank refused: for now, or for good when it keeps doing so. */
    Refund refused(String why) {
        var next = refusals + 1 < REFUSALS_ARE_FOR_GOOD ? State.REQUESTED : State.BLOCKED;
        return new Refund(refundId, asked, amount, reason, grantedBy, requestedAt, next, refusals + 1, why, null);
    }

    Refund again() {
        return new Refund(refundId, asked, amount, reason, grantedBy, requestedAt, State.REQUESTED, 0, refusal, null);
    }
}
