package dev.jangteo.user.account;

import dev.jangteo.contracts.UserId;
import dev.jangteo.user.Secret;
import java.util.Optional;
import java.util.regex.Pattern;

/** What a verification link carries: whose address it proves, and a secret that only that mailbox was told. */
record VerificationToken(UserId user, Secret secret) {
    private static final Pattern FORM = Pattern.compile("([A-Za-z0-9][A-Za-z0-9_:-]{0,79})\\.([A-Za-z0-9_-]{43})");

    static Optional<VerificationToken> parse(String value) {
        var parts = FORM.matcher(value);
        return parts.matches()
                ? Optional.of(new VerificationToken(new UserId(parts.group(1)), new Secret(parts.group(2))))
                : Optional.empty();
    }

    String value() {
        return user + "." + secret.value();
    }
}
