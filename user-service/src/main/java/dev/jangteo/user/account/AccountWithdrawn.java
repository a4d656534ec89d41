package dev.jangteo.user.account;

import dev.jangteo.platform.web.Conflict;

/** Its owner has given it up: nobody else decides on it any more. */
final class AccountWithdrawn extends Conflict {
    AccountWithdrawn() {
        super("account-withdrawn");
    }
}
