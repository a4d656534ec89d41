package dev.jangteo.payment.portone;

import dev.jangteo.contracts.Money;
import java.time.Instant;

/**
 * One line of the gateway's books by which money went back.
 *
 * @param reason the words it was asked for with
 * @param at when it was made; until then, when it was asked for
 */
public record Cancellation(String id, Money amount, String reason, State state, Instant at) {
    /** How far it got. */
    public enum State {
        MADE,
        UNDER_WAY,
        FAILED
    }

    public boolean isMade() {
        return state == State.MADE;
    }
}
