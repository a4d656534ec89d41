package dev.jangteo.user.session;

import dev.jangteo.platform.web.Unauthenticated;

/** Not one of our refresh tokens at all. */
final class RefreshTokenInvalid extends Unauthenticated {
    RefreshTokenInvalid() {
        super("refresh-token-invalid");
    }
}
