package dev.jangteo.outsideworld.inbox;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A mail that arrived.
 *
 * @param messageId as its sender calls it: the same when it was sent twice; empty where the sender gave it no name
 * @param to the envelope's recipients
 * @param links every web address in it, in order, once
 */
record Mail(
        String id,
        String messageId,
        String from,
        List<String> to,
        String subject,
        @Nullable String text,
        @Nullable String html,
        List<String> links,
        Instant receivedAt)
        implements Shelf.Item {

    boolean isTo(@Nullable String address) {
        return address == null || to.contains(address.toLowerCase(Locale.ROOT));
    }

    @Override
    public long characters() {
        return subject.length() + length(text) + length(html) + 200L;
    }

    private static long length(@Nullable String part) {
        return part == null ? 0 : part.length();
    }
}
