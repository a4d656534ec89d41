package dev.jangteo.payment.portone;

import dev.jangteo.payment.portone.WebhookVerification.Signature;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Writes and signs webhooks as PortOne does: {@code v1,base64(HMAC-SHA256(secret, id.timestamp.body))}. */
public final class SigningPortOne {
    private final byte[] key;

    public SigningPortOne(String secret) {
        this.key = Base64.getDecoder().decode(secret.substring("whsec_".length()));
    }

    public static byte[] transaction(String type, String payment) {
        return """
                {"type":"%s","timestamp":"2026-11-21T09:00:01.123Z",
                 "data":{"paymentId":"%s","storeId":"store-jangteo","transactionId":"0193-a7c1"}}
                """.formatted(type, payment).getBytes(StandardCharsets.UTF_8);
    }

    public Signature sign(String id, byte[] body) {
        return sign(id, body, Duration.ZERO);
    }

    /** @param off the sender's clock from ours */
    public Signature sign(String id, byte[] body, Duration off) {
        var timestamp = String.valueOf(Instant.now().plus(off).getEpochSecond());
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            mac.update((id + "." + timestamp + ".").getBytes(StandardCharsets.UTF_8));
            return new Signature(id, timestamp, "v1," + Base64.getEncoder().encodeToString(mac.doFinal(body)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
