package dev.jangteo.user.session;

import dev.jangteo.user.Secret;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a client exchanges for a new access token: the session it belongs to and a secret that is good once.
 *
 * @param sessionId which session
 * @param secret replaced at each exchange
 */
record RefreshToken(String sessionId, Secret secret) {
    private static final Pattern FORM = Pattern.compile("([A-Za-z0-9_-]{43})\\.([A-Za-z0-9_-]{43})");

    static Optional<RefreshToken> parse(String value) {
        var parts = FORM.matcher(value);
        return parts.matches()
                ? Optional.of(new RefreshToken(parts.group(1), new Secret(parts.group(2))))
                : Optional.empty();
    }

    RefreshToken successor() {
        return new RefreshToken(sessionId, Secret.random());
    }

    String value() {
        return sessionId + "." + secret.value();
    }
}
