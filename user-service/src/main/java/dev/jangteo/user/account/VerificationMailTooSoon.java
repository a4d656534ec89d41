package dev.jangteo.user.account;

import dev.jangteo.platform.web.TooMany;
import java.time.Duration;

/** Mails to one address are limited, so that nobody is flooded in our name. */
final class VerificationMailTooSoon extends TooMany {
    VerificationMailTooSoon(Duration wait) {
        super(wait, "verification-mail-too-soon");
    }
}
