package dev.jangteo.user.keys;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Encrypts what must not lie readable in a store: AES-GCM (NIST SP 800-38D), a fresh random nonce each time. What is
 * sealed opens only with the same secret and the same label, so a sealed value can't be moved to another place.
 */
public final class Seal {
    private static final String ALGORITHM = "AES/GCM/NoPadding";
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final SecretKeySpec secret;

    /** @param secret 16, 24 or 32 bytes */
    public Seal(byte[] secret) {
        this.secret = new SecretKeySpec(secret, "AES");
    }

    /** @return nonce, ciphertext and tag, base64 */
    public String close(byte[] plain, String label) {
        var nonce = new byte[NONCE_BYTES];
        RANDOM.nextBytes(nonce);
        try {
            var encrypted = cipher(Cipher.ENCRYPT_MODE, nonce, label).doFinal(plain);
            return Base64.getEncoder()
                    .encodeToString(ByteBuffer.allocate(nonce.length + encrypted.length)
                            .put(nonce)
                            .put(encrypted)
                            .array());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("AES-GCM failed to encrypt", e);
        }
    }

    /** @throws DoesNotOpen when it was sealed with another secret or label, or changed since */
    public byte[] open(String sealed, String label) {
        try {
            var bytes = ByteBuffer.wrap(Base64.getDecoder().decode(sealed));
            var nonce = new byte[NONCE_BYTES];
            bytes.get(nonce);
            var encrypted = new byte[bytes.remaining()];
            bytes.get(encrypted);
            return cipher(Cipher.DECRYPT_MODE, nonce, label).doFinal(encrypted);
        } catch (GeneralSecurityException e) {
            throw new DoesNotOpen(label, e);
        }
    }

    private Cipher cipher(int mode, byte[] nonce, String label) throws GeneralSecurityException {
        var cipher = Cipher.getInstance(ALGORITHM);
        cipher.init(mode, secret, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(label.getBytes(StandardCharsets.UTF_8));
        return cipher;
    }

    /** The secret or the label is another one, or the sealed value was changed. */
    public static final class DoesNotOpen extends RuntimeException {
        private DoesNotOpen(String label, GeneralSecurityException cause) {
            super("what was sealed as " + label + " does not open with this secret", cause);
        }
    }
}
