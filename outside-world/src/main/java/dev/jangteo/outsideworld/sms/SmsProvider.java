package dev.jangteo.outsideworld.sms;

import dev.jangteo.outsideworld.inbox.Inbox;
import dev.jangteo.outsideworld.inbox.TextMessage;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Sends a text to the inbox; the same key again sends nothing and answers as before. */
@Component
class SmsProvider {
    private static final int SMS_BYTES = 90;
    private static final int LMS_BYTES = 2_000;
    private static final int REMEMBERED_KEYS = 10_000;

    private final Inbox inbox;
    private final Clock clock;
    private final Map<String, TextMessage> sentByKey = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, TextMessage> eldest) {
            return size() > REMEMBERED_KEYS;
        }
    };

    SmsProvider(Inbox inbox, Clock clock) {
        this.inbox = inbox;
        this.clock = clock;
    }

    synchronized TextMessage send(String to, String from, String text, @Nullable String key) {
        TextMessage known = key == null ? null : sentByKey.get(key);
        if (known != null) {
            return known;
        }
        TextMessage message =
                new TextMessage("M4V" + UUID.randomUUID(), to, from, text, type(text), key, clock.instant());
        if (key != null) {
            sentByKey.put(key, message);
        }
        inbox.receive(message);
        return message;
    }

    /** By length in the phone networks' KS X 1001 encoding: two bytes for everything outside ASCII. */
    private static String type(String text) {
        long bytes = text.chars().map(c -> c < 128 ? 1 : 2).sum();
        if (bytes > LMS_BYTES) {
            throw SmsRefusal.invalid("text는 2,000바이트를 넘을 수 없습니다.");
        }
        return bytes > SMS_BYTES ? "LMS" : "SMS";
    }
}
