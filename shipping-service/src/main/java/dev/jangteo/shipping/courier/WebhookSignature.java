package dev.jangteo.shipping.courier;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;

/**
 * Checks that a webhook is the courier's own, as Standard Webhooks 1.0 says: an HMAC-SHA256 over id, timestamp and the
 * raw body, and a timestamp near our clock, so that what was overheard can't be sent again tomorrow.
 */
@Component
class WebhookSignature {
    private static final String ALGORITHM = "HmacSHA256";
    private static final String SECRET_PREFIX = "whsec_";
    private static final String VERSION = "v1,";

    private final SecretKeySpec key;
    private final Duration tolerance;
    private final Clock clock;

    WebhookSignature(CourierProperties properties, Clock clock) {
        var secret = properties.webhookSecret();
        if (!secret.startsWith(SECRET_PREFIX)) {
            throw new IllegalArgumentException("COURIER_WEBHOOK_SECRET has to be " + SECRET_PREFIX + " and base64");
        }
        this.key = new SecretKeySpec(Base64.getDecoder().decode(secret.substring(SECRET_PREFIX.length())), ALGORITHM);
        this.tolerance = properties.webhookTolerance();
        this.clock = clock;
    }

    /**
     * @param signatures space-separated, one of which has to fit (there are two while the secret is changed)
     * @throws WebhookForged when none fits, or the timestamp is too old, too new or not one
     */
    void verify(String id, String timestamp, String signatures, byte[] body) {
        var expected = sign(id, timestamp, body);
        var genuine = Stream.of(signatures.split(" "))
                .filter(signature -> signature.startsWith(VERSION))
                .map(signature -> signature.substring(VERSION.length()).getBytes(StandardCharsets.US_ASCII))
                .anyMatch(signature -> MessageDigest.isEqual(signature, expected));
        if (!genuine || !isNear(timestamp)) {
            throw new WebhookForged();
        }
    }

    private byte[] sign(String id, String timestamp, byte[] body) {
        try {
            var signed = new ByteArrayOutputStream();
            signed.writeBytes((id + "." + timestamp + ".").getBytes(StandardCharsets.UTF_8));
            signed.writeBytes(body);
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return Base64.getEncoder().encode(mac.doFinal(signed.toByteArray()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(ALGORITHM + " is part of every Java platform", e);
        }
    }

    private boolean isNear(String timestamp) {
        try {
            var sent = Instant.ofEpochSecond(Long.parseLong(timestamp));
            return Duration.between(sent, clock.instant()).abs().compareTo(tolerance) <= 0;
        } catch (NumberFormatException | DateTimeException | ArithmeticException e) {
            return false;
        }
    }
}
