package dev.jangteo.user.account;

import dev.jangteo.platform.web.Forbidden;
import java.util.Locale;

/** The right password for an account that may not be used, and why. */
public final class AccountBarred extends Forbidden {
    private final AccountStatus standing;

    public AccountBarred(AccountStatus standing) {
        super("account-" + standing.name().toLowerCase(Locale.ROOT));
        this.standing = standing;
    }

    public AccountStatus standing() {
        return standing;
    }
}
