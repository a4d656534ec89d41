package dev.jangteo.outsideworld.sms;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jangteo.outsideworld.testing.Http.Answer;
import dev.jangteo.outsideworld.testing.World;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;

class SmsTests {
    private final World world = World.shared();
    private final String to = "010" + ThreadLocalRandom.current().nextInt(10_000_000, 100_000_000);

    @Test
    void a_text_reaches_the_phone() {
        Answer answer = send(text("배송이 시작되었습니다: http://localhost:8080/t/1", null));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.text("statusCode")).isEqualTo("2000");
        assertThat(answer.text("type")).isEqualTo("SMS");
        var inbox = world.http().get("/inbox/messages?to=" + to).json().path("items");
        assertThat(inbox.size()).isEqualTo(1);
        assertThat(inbox.at("/0/messageId").asString()).isEqualTo(answer.text("messageId"));
        assertThat(inbox.at("/0/text").asString()).startsWith("배송이 시작되었습니다");
        assertThat(inbox.at("/0/from").asString()).isEqualTo("0212345678");
    }

    @Test
    void a_message_key_is_sent_once() {
        String key = UUID.randomUUID().toString();

        Answer first = send(text("한 번만", key));
        Answer again = send(text("한 번만", key));

        assertThat(again.text("messageId")).isEqualTo(first.text("messageId"));
        assertThat(world.http()
                        .get("/inbox/messages?to=" + to)
                        .json()
                        .path("items")
                        .size())
                .isEqualTo(1);
    }

    @Test
    void a_long_text_is_an_lms_and_a_longer_one_is_refused() {
        assertThat(send(text("가".repeat(46), null)).text("type")).isEqualTo("LMS");
        Answer tooLong = send(text("가".repeat(1_001), null));
        assertThat(tooLong.status()).isEqualTo(400);
        assertThat(tooLong.text("errorCode")).isEqualTo("ValidationError");
    }

    @Test
    void only_a_fresh_signature_made_with_the_secret_is_taken() {
        String salt = salt();
        String now = Instant.now().toString();
        String body = text("안녕", null);

        assertThat(error(header(World.SMS_KEY, "wrong", now, salt), body)).isEqualTo("SignatureDoesNotMatch");
        assertThat(error(header("other", World.SMS_SECRET, now, salt), body)).isEqualTo("InvalidAPIKey");
        assertThat(error("Bearer x", body)).isEqualTo("InvalidAPIKey");
        String old = Instant.now().minus(Duration.ofMinutes(16)).toString();
        assertThat(error(header(World.SMS_KEY, World.SMS_SECRET, old, salt), body))
                .isEqualTo("RequestTimeTooSkewed");
        String good = header(World.SMS_KEY, World.SMS_SECRET, now, salt);
        assertThat(post(good, body).status()).isEqualTo(200);
        assertThat(error(good, body)).isEqualTo("DuplicatedSignature");
    }

    @Test
    void a_breakdown_sends_nothing() {
        world.http()
                .post(
                        "/control/faults",
                        "{\"target\":\"sms.send\",\"match\":{\"to\":\"%s\"},\"fault\":\"ERROR_500\"}".formatted(to));

        Answer answer = send(text("안녕", null));

        assertThat(answer.status()).isEqualTo(500);
        assertThat(answer.text("errorCode")).isEqualTo("InternalError");
        assertThat(world.http()
                        .get("/inbox/messages?to=" + to)
                        .json()
                        .path("items")
                        .size())
                .isZero();
    }

    private Answer send(String body) {
        return post(header(World.SMS_KEY, World.SMS_SECRET, Instant.now().toString(), salt()), body);
    }

    private Answer post(String authorization, String body) {
        return world.http().with("Authorization", authorization).post("/sms/messages/v4/send", body);
    }

    private String error(String authorization, String body) {
        Answer answer = post(authorization, body);
        assertThat(answer.status()).isEqualTo(403);
        return answer.text("errorCode");
    }

    private String text(String text, String key) {
        String fields = key == null ? "" : ",\"customFields\":{\"messageKey\":\"%s\"}".formatted(key);
        return "{\"message\":{\"to\":\"%s\",\"from\":\"0212345678\",\"text\":\"%s\"%s}}".formatted(to, text, fields);
    }

    private static String salt() {
        return UUID.randomUUID().toString().replace("-", "");
    }

    private static String header(String key, String secret, String date, String salt) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            String signature = HexFormat.of().formatHex(mac.doFinal((date + salt).getBytes(StandardCharsets.UTF_8)));
            return "HMAC-SHA256 apiKey=%s, date=%s, salt=%s, signature=%s".formatted(key, date, salt, signature);
        } catch (java.security.GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
