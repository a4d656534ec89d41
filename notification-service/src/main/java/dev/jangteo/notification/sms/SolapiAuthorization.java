package dev.jangteo.notification.sms;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.util.HexFormat;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;

/** Solapi's request signature: an HMAC-SHA256 over date and a salt that works once. */
@Component
class SolapiAuthorization {
    private static final String ALGORITHM = "HmacSHA256";

    private final SmsProperties properties;
    private final Clock clock;

    SolapiAuthorization(SmsProperties properties, Clock clock) {
        this.properties = properties;
        this.clock = clock;
    }

    /** The value of the Authorization header, a new one for each request. */
    String header() {
        var date = clock.instant().toString();
        var salt = UUID.randomUUID().toString().replace("-", "");
        return "HMAC-SHA256 apiKey=%s, date=%s, salt=%s, signature=%s"
                .formatted(properties.apiKey(), date, salt, sign(date + salt));
    }

    private String sign(String text) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(properties.apiSecret().getBytes(StandardCharsets.UTF_8), ALGORITHM));
            return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(ALGORITHM + " is part of every Java platform", e);
        }
    }
}
