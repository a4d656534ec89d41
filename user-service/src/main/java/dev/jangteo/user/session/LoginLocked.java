package dev.jangteo.user.session;

import dev.jangteo.platform.web.TooMany;
import java.time.Duration;

/** Too many wrong passwords for this address. */
final class LoginLocked extends TooMany {
    LoginLocked(Duration remaining) {
        super(remaining, "login-locked");
    }
}
