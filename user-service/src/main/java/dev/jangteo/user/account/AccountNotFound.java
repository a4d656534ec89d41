package dev.jangteo.user.account;

import dev.jangteo.contracts.UserId;
import dev.jangteo.platform.web.NotFound;

/** There is no such account. */
public final class AccountNotFound extends NotFound {
    public AccountNotFound(UserId id) {
        super("account-not-found", id);
    }
}
