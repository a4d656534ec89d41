package dev.jangteo.user;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;

/**
 * What only its holder knows: 256 random bits, base64url. Stored as its hash alone; being random, it needs no salt and
 * no slow hash.
 */
public record Secret(String value) {
    private static final int BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    public static Secret random() {
        var bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return new Secret(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    /** SHA-256, base64url. */
    public String hash() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(digest(value));
    }

    /** 32 bytes to encrypt with, which the hash does not tell. */
    public byte[] asKey() {
        return digest("key:" + value);
    }

    /** Whether this is the secret the hash was made of, without telling by the time taken how far they agree. */
    public boolean hashesTo(String hash) {
        return MessageDigest.isEqual(
                hash().getBytes(StandardCharsets.US_ASCII), hash.getBytes(StandardCharsets.US_ASCII));
    }

    private static byte[] digest(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    @Override
    public String toString() {
        return "Secret[hidden]";
    }
}
