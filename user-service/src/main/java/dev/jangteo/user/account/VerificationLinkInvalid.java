package dev.jangteo.user.account;

import dev.jangteo.platform.web.NotFound;

/** Not the newest link, or none of ours. */
final class VerificationLinkInvalid extends NotFound {
    VerificationLinkInvalid() {
        super("verification-link-invalid");
    }
}
