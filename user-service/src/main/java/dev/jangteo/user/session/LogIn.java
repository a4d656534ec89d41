package dev.jangteo.user.session;

import dev.jangteo.user.account.EmailAddress;
import dev.jangteo.user.account.Password;
import java.util.Locale;

/**
 * Asks to be let in.
 *
 * @param email as typed
 * @param address the network address it comes from
 */
public record LogIn(String email, Password password, String address) {
    private static final int MAX_EMAIL = 254;

    /** The key of the address; of what can't be one, the text itself, so that it is counted and recorded all the same. */
    String emailKey() {
        return EmailAddress.parse(email).map(EmailAddress::key).orElseGet(() -> {
            var text = email.strip().toLowerCase(Locale.ROOT);
            return text.substring(0, Math.min(text.length(), MAX_EMAIL));
        });
    }
}
