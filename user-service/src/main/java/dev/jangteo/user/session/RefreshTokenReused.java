package dev.jangteo.user.session;

import dev.jangteo.platform.web.Unauthenticated;

/** A refresh token came twice: one of its two holders is a thief, so both are logged out. */
final class RefreshTokenReused extends Unauthenticated {
    RefreshTokenReused() {
        super("refresh-token-reused");
    }
}
