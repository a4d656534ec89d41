package dev.jangteo.outsideworld.inbox;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A text message that reached a phone. */
public record TextMessage(
        String messageId,
        String to,
        String from,
        String text,
        String type,
        @Nullable String messageKey,
        Instant receivedAt)
        implements Shelf.Item {

    boolean isTo(@Nullable String number) {
        return number == null || to.equals(number.replaceAll("\\D", ""));
    }

    @Override
    public long characters() {
        return text.length() + 200L;
    }
}
