package dev.jangteo.user.admin;

import dev.jangteo.platform.web.RuleBroken;

/** Administrators can't lock themselves out. */
final class OwnAccount extends RuleBroken {
    OwnAccount() {
        super("own-account");
    }
}
