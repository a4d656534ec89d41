package dev.jangteo.notification.sms;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;

class SolapiAuthorizationTests {
    private static final Pattern HEADER =
            Pattern.compile("HMAC-SHA256 apiKey=key, date=(\\S+), salt=(\\w{12,64}), signature=([0-9a-f]{64})");

    private final SolapiAuthorization authorization = new SolapiAuthorization(
            new SmsProperties(
                    URI.create("http://sms"),
                    "key",
                    "secret",
                    "0212345678",
                    Duration.ofSeconds(1),
                    Duration.ofSeconds(1)),
            Clock.fixed(Instant.parse("2026-11-23T06:04:00Z"), ZoneOffset.UTC));

    @Test
    void the_signature_covers_date_and_salt() throws Exception {
        var header = HEADER.matcher(authorization.header());

        assertThat(header.matches()).isTrue();
        assertThat(header.group(1)).isEqualTo("2026-11-23T06:04:00Z");
        var mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec("secret".getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        var expected = mac.doFinal((header.group(1) + header.group(2)).getBytes(StandardCharsets.UTF_8));
        assertThat(header.group(3)).isEqualTo(HexFormat.of().formatHex(expected));
    }

    @Test
    void a_salt_is_used_once() {
        assertThat(authorization.header()).isNotEqualTo(authorization.header());
    }
}
