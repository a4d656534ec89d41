package dev.jangteo.platform.clients;

import dev.jangteo.platform.web.Problem;
import dev.jangteo.platform.web.Unavailable;
import org.jspecify.annotations.Nullable;

/** A peer is down, too slow, broken, or given a rest by its circuit breaker. What it did with our request is unknown. */
public final class PeerUnavailable extends Unavailable {
    private final @Nullable Problem problem;

    public PeerUnavailable(String peer, @Nullable Throwable cause) {
        super(peer + " is unavailable", cause);
        this.problem = null;
    }

    /** A peer that is there and says itself what it can't do now. */
    PeerUnavailable(String peer, Problem problem) {
        super("%s is unavailable: %s".formatted(peer, problem.code()), null);
        this.problem = problem;
    }

    /** What the peer said of it, in the language our caller asked for; null when it said nothing. */
    @Nullable
    Problem problem() {
        return problem == null || problem.retryAfter() != null ? problem : problem.withRetryAfter(retryAfter());
    }
}
