package dev.jangteo.platform.clients;

import dev.jangteo.platform.web.Problem;

/** A peer understood and said no. Uncaught, its problem is passed on to our own caller. */
public final class PeerRefusal extends RuntimeException {
    private final String peer;
    private final Problem problem;

    public PeerRefusal(String peer, Problem problem) {
        super("%s refused: %d %s".formatted(peer, problem.status().value(), problem.code()));
        this.peer = peer;
        this.problem = problem;
    }

    /** The name of the client's interface. */
    public String peer() {
        return peer;
    }

    /** The HTTP status, 400–499. */
    public int status() {
        return problem.status().value();
    }

    public String code() {
        return problem.code();
    }

    /** What the peer said, in the language our caller asked for. */
    public Problem problem() {
        return problem;
    }
}
