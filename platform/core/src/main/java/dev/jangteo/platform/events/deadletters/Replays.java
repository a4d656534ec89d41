package dev.jangteo.platform.events.deadletters;

import java.util.List;

/** All replays of one letter so far, and what follows from them. */
record Replays(List<ReplayAttempt> attempts) {
    static final Replays NONE = new Replays(List.of());

    /** After so many failed replays it is likelier that the next fails than that it doesn't. */
    static final int FAILURES_ENOUGH = 5;

    enum State {
        WAITING,
        FAILING,
        REPLAYED
    }

    State state() {
        if (attempts.stream().anyMatch(ReplayAttempt::succeeded)) {
            return State.REPLAYED;
        }
        return attempts.isEmpty() ? State.WAITING : State.FAILING;
    }

    boolean failedTooOften() {
        return attempts.stream().filter(it -> !it.succeeded()).count() >= FAILURES_ENOUGH;
    }

    /** Whether it may be replayed without somebody insisting. */
    boolean invite() {
        return state() != State.REPLAYED && !failedTooOften();
    }
}
