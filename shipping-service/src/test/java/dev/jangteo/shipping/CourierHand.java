package dev.jangteo.shipping;

import dev.jangteo.platform.testing.Answer;
import dev.jangteo.platform.testing.Http;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The courier calling our webhook, with its own implementation of the signature. */
record CourierHand(Http http, Clock clock, String secret) {

    Answer scan(String eventId, String trackingNumber, String status, Instant scannedAt) {
        return send(eventId, clock.instant(), """
                {"eventId":"%s","trackingNumber":"%s","status":"%s","location":"대전 허브","scannedAt":"%s"}""".formatted(eventId, trackingNumber, status, scannedAt));
    }

    Answer send(String eventId, Instant at, String body) {
        var timestamp = Long.toString(at.getEpochSecond());
        return http.with("webhook-id", eventId)
                .with("webhook-timestamp", timestamp)
                .with("webhook-signature", "v1,bm90IHRoaXMgb25l v1," + sign(eventId + "." + timestamp + "." + body))
                .with("Content-Type", "application/json")
                .post("/api/webhooks/couriers/hanjin", body);
    }

    private String sign(String text) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(Base64.getDecoder().decode(secret.substring("whsec_".length())), "HmacSHA256"));
            return Base64.getEncoder().encodeToString(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
