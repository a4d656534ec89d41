package dev.jangteo.platform.security;

import dev.jangteo.platform.web.Unauthenticated;

/** A token was shown, and it is not good. */
public final class TokenRefused extends Unauthenticated {
    private TokenRefused(String code) {
        super(code);
    }

    static TokenRefused invalid() {
        return new TokenRefused("invalid-token");
    }

    static TokenRefused expired() {
        return new TokenRefused("token-expired");
    }

    /** The token itself is good; its session was ended by logout or suspension. */
    public static TokenRefused sessionEnded() {
        return new TokenRefused("session-ended");
    }
}
