package dev.jangteo.user.account;

import dev.jangteo.platform.web.RuleBroken;

/** The right link, too late; a new one can be asked for. */
final class VerificationLinkExpired extends RuleBroken {
    VerificationLinkExpired() {
        super("verification-link-expired");
    }
}
