package dev.jangteo.user.session;

import dev.jangteo.platform.web.Unauthenticated;

/** No account has this address and password; which of the two is wrong is not told. */
final class BadCredentials extends Unauthenticated {
    BadCredentials() {
        super("bad-credentials");
    }
}
