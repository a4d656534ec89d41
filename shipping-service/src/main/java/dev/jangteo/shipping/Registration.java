package dev.jangteo.shipping;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Whether the courier knows of the parcel. PENDING is stored together with the dispatch, before the courier is called:
 * whatever dies in between, the call is made later.
 *
 * @param nextAttemptAt when PENDING: not to be tried before, because a try is under way or failed just now
 * @param problem what the courier said to the last try, for admins
 */
record Registration(
        State state,
        int attempts,
        Instant nextAttemptAt,
        @Nullable String problem) {
    /** REFUSED needs a person: trying again would not help. */
    enum State {
        PENDING,
        DONE,
        REFUSED
    }

    static Registration pending(Instant now) {
        return new Registration(State.PENDING, 0, now, null);
    }

    boolean isDue(Instant now) {
        return state == State.PENDING && !now.isBefore(nextAttemptAt);
    }

    /** A try begins; nobody else is to begin one before {@code until}. */
    Registration begun(Instant until) {
        return new Registration(State.PENDING, attempts + 1, until, problem);
    }

    Registration failed(Instant nextAttempt, String why) {
        return new Registration(State.PENDING, attempts, nextAttempt, why);
    }

    Registration done() {
        return new Registration(State.DONE, attempts, nextAttemptAt, null);
    }

    Registration refused(String why) {
        return new Registration(State.REFUSED, attempts, nextAttemptAt, why);
    }
}
