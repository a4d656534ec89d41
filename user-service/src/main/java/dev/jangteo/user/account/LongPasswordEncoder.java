package dev.jangteo.user.account;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.Objects;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.AbstractValidatingPasswordEncoder;

/**
 * bcrypt for passwords of any length. bcrypt reads 72 bytes, which is 24 Hangul syllables; so it is given the password's
 * HMAC-SHA-384 in base64 (64 bytes, none of them zero). The HMAC's key is no secret: it keeps plain SHA-384 hashes leaked
 * elsewhere from being tried against ours.
 */
final class LongPasswordEncoder extends AbstractValidatingPasswordEncoder {
    private static final SecretKeySpec PURPOSE =
            new SecretKeySpec("jangteo user password".getBytes(StandardCharsets.US_ASCII), "HmacSHA384");

    private final BCryptPasswordEncoder bcrypt;

    LongPasswordEncoder(int cost) {
        this.bcrypt = new BCryptPasswordEncoder(cost);
    }

    @Override
    protected String encodeNonNullPassword(String rawPassword) {
        return Objects.requireNonNull(bcrypt.encode(shortened(rawPassword)));
    }

    @Override
    protected boolean matchesNonNull(String rawPassword, String encodedPassword) {
        return bcrypt.matches(shortened(rawPassword), encodedPassword);
    }

    @Override
    protected boolean upgradeEncodingNonNull(String encodedPassword) {
        return bcrypt.upgradeEncoding(encodedPassword);
    }

    private static String shortened(String password) {
        try {
            var mac = Mac.getInstance("HmacSHA384");
            mac.init(PURPOSE);
            return Base64.getEncoder().encodeToString(mac.doFinal(password.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has HmacSHA384", e);
        }
    }
}
