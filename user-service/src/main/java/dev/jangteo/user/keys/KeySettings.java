package dev.jangteo.user.keys;

import java.time.Duration;
import java.util.Base64;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How signing keys live.
 *
 * @param secret base64 of the 32 bytes that encrypt private keys in the store
 * @param rotateAfter how long one key signs
 * @param publishAhead how long a new key is published before it signs, so that no verifier meets it unknown; longer than
 *     verifiers cache the published set and than {@link #REFRESH_SECONDS}
 * @param tokenLifetime how long an access token is valid
 */
@ConfigurationProperties("user.keys")
public record KeySettings(
        String secret,
        @DefaultValue("P30D") Duration rotateAfter,
        @DefaultValue("PT10M") Duration publishAhead,
        @DefaultValue("PT15M") Duration tokenLifetime) {
    /** How often each instance looks what keys there are. */
    static final int REFRESH_SECONDS = 30;

    /** Clocks of instances and verifiers differ by less than this. */
    static final Duration CLOCK_SKEW = Duration.ofMinutes(2);

    public KeySettings {
        if (secretBytes(secret).length != 32) {
            throw new IllegalArgumentException("USER_KEY_SECRET must be base64 of 32 bytes");
        }
        if (publishAhead.toSeconds() < 2L * REFRESH_SECONDS || rotateAfter.compareTo(publishAhead) <= 0) {
            throw new IllegalArgumentException(
                    "user.keys: rotate-after > publish-ahead >= " + 2 * REFRESH_SECONDS + " s expected");
        }
    }

    Seal seal() {
        return new Seal(secretBytes(secret));
    }

    private static byte[] secretBytes(String secret) {
        return Base64.getDecoder().decode(secret.strip());
    }

    @Override
    public String toString() {
        return "KeySettings[rotateAfter=%s, publishAhead=%s, tokenLifetime=%s]"
                .formatted(rotateAfter, publishAhead, tokenLifetime);
    }
}
