package dev.jangteo.user.session;

import dev.jangteo.platform.web.Unauthenticated;

/** Logged out, ended from elsewhere, or unused for too long. */
final class SessionEnded extends Unauthenticated {
    SessionEnded() {
        super("session-ended");
    }
}
