package dev.jangteo.platform.security;

/** A further condition on verified callers, such as a session that is still alive. */
@FunctionalInterface
public interface CallerCheck {

    /**
     * Returns for a caller who may go on.
     *
     * @throws TokenRefused when the caller is refused
     * @throws dev.jangteo.platform.web.Unavailable when that can't be said now
     */
    void check(Caller caller);
}
