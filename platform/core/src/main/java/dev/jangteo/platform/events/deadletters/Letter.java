package dev.jangteo.platform.events.deadletters;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.jangteo.platform.events.DeadLetters;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/** A record this service's consumer gave up, as it lies in a dead-letter topic. */
class Letter {
    private final ConsumerRecord<byte[], byte[]> stored;
    private final Map<String, String> headers = new LinkedHashMap<>();

    Letter(ConsumerRecord<byte[], byte[]> stored) {
        this.stored = stored;
        stored.headers().forEach(it -> headers.put(it.key(), it.value() == null ? "" : new String(it.value(), UTF_8)));
    }

    LetterId id() {
        return new LetterId(stored.topic(), stored.partition(), stored.offset());
    }

    Instant givenUpAt() {
        return Instant.ofEpochMilli(stored.timestamp());
    }

    @Nullable
    String key() {
        return stored.key() == null ? null : new String(stored.key(), UTF_8);
    }

    byte[] payload() {
        return stored.value() == null ? new byte[0] : stored.value();
    }

    /** All headers, as text. */
    Map<String, String> headers() {
        return Map.copyOf(headers);
    }

    /** A header as text; empty when there is none. */
    String header(String name) {
        return headers.getOrDefault(name, "");
    }

    /** Where the record came from. */
    Origin origin() {
        return new Origin(
                header(DeadLetters.TOPIC),
                (int) number(DeadLetters.PARTITION),
                number(DeadLetters.OFFSET),
                Instant.ofEpochMilli(number(DeadLetters.TIMESTAMP)));
    }

    /** Class of what the handler threw. */
    String exception() {
        return header(DeadLetters.EXCEPTION);
    }

    /** Message of what the handler threw. */
    String message() {
        return header(DeadLetters.MESSAGE);
    }

    /** Whether the exception's class or message contains the text, in whatever case. */
    boolean isBecauseOf(String reason) {
        return (exception() + "\n" + message()).toLowerCase(Locale.ROOT).contains(reason.toLowerCase(Locale.ROOT));
    }

    private long number(String header) {
        var text = header(header);
        return text.matches("-?\\d{1,18}") ? Long.parseLong(text) : -1;
    }

    record Origin(String topic, int partition, long offset, Instant at) {}
}
