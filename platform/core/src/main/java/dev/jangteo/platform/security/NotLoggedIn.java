package dev.jangteo.platform.security;

import dev.jangteo.platform.web.Unauthenticated;

/** This needs a logged-in user, and there is none. */
public final class NotLoggedIn extends Unauthenticated {
    NotLoggedIn() {
        super("unauthenticated");
    }
}
