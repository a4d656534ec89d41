package dev.jangteo.user.account;

import dev.jangteo.platform.web.Conflict;

/** Someone signed up with this address before. */
public final class EmailTaken extends Conflict {
    EmailTaken() {
        super("email-taken");
        at("email");
    }
}
