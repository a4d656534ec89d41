package dev.jangteo.outsideworld.sms;

import dev.jangteo.outsideworld.Secrets;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Solapi's HMAC-SHA256 scheme: the signature covers date and salt, and a salt works once. */
@Component
class SmsAuthorization {
    private static final Pattern HEADER = Pattern.compile(
            "HMAC-SHA256 apiKey=([^,\\s]+), ?date=([^,\\s]+), ?salt=([^,\\s]{12,64}), ?signature=([0-9a-f]{64})",
            Pattern.CASE_INSENSITIVE);
    private static final Duration LARGEST_SKEW = Duration.ofMinutes(15);

    private final String apiKey;
    private final SecretKeySpec secret;
    private final Clock clock;
    private final Map<String, Instant> usedSalts = new LinkedHashMap<>();

    SmsAuthorization(Secrets secrets, Clock clock) {
        this.apiKey = secrets.smsApiKey();
        this.secret = new SecretKeySpec(secrets.smsApiSecret().getBytes(StandardCharsets.UTF_8), "HmacSHA256");
        this.clock = clock;
    }

    void check(@Nullable String authorization) {
        Matcher header = HEADER.matcher(authorization == null ? "" : authorization);
        if (!header.matches() || !header.group(1).equals(apiKey)) {
            throw SmsRefusal.forbidden("InvalidAPIKey", "유효한 API 키가 아닙니다.");
        }
        String date = header.group(2);
        String salt = header.group(3);
        Instant now = clock.instant();
        if (Duration.between(instant(date), now).abs().compareTo(LARGEST_SKEW) > 0) {
            throw SmsRefusal.forbidden("RequestTimeTooSkewed", "요청 시각이 서버 시각과 다릅니다.");
        }
        if (!MessageDigest.isEqual(signature(date + salt), HexFormat.of().parseHex(header.group(4)))) {
            throw SmsRefusal.forbidden("SignatureDoesNotMatch", "서명이 일치하지 않습니다.");
        }
        use(salt, now);
    }

    private static Instant instant(String date) {
        try {
            return OffsetDateTime.parse(date).toInstant();
        } catch (DateTimeParseException e) {
            throw SmsRefusal.forbidden("RequestTimeTooSkewed", "날짜 형식이 올바르지 않습니다.");
        }
    }

    private byte[] signature(String signed) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(secret);
            return mac.doFinal(signed.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A date is good for 15 minutes either way, so a salt must be remembered for 30. */
    private synchronized void use(String salt, Instant now) {
        Instant forgotten = now.minus(LARGEST_SKEW.multipliedBy(2));
        var oldestFirst = usedSalts.values().iterator();
        while (oldestFirst.hasNext() && oldestFirst.next().isBefore(forgotten)) {
            oldestFirst.remove();
        }
        if (usedSalts.putIfAbsent(salt, now) != null) {
            throw SmsRefusal.forbidden("DuplicatedSignature", "이미 사용된 서명입니다.");
        }
    }
}
