package dev.jangteo.platform.clients;

import dev.jangteo.platform.web.Unavailable;
import org.jspecify.annotations.Nullable;

/** A peer is down, too slow, broken, or given a rest by its circuit breaker. What it did with our request is unknown. */
public final class PeerUnavailable extends Unavailable {
    public PeerUnavailable(String peer, @Nullable Throwable cause) {
        super(peer + " is unavailable", cause);
    }
}
