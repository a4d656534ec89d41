package dev.jangteo.user.account;

import dev.jangteo.platform.web.Conflict;

/** There is nothing left to prove. */
final class EmailAlreadyVerified extends Conflict {
    EmailAlreadyVerified() {
        super("email-already-verified");
    }
}
