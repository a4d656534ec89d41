package dev.jangteo.platform.events.redis;

import dev.jangteo.contracts.EventId;
import dev.jangteo.contracts.EventMeta;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An event as {@code raise} in {@code outbox.lua} left it in a stream.
 *
 * @param id the entry's id in its stream
 * @param fields what {@code raise} was given, and the envelope it adds itself
 */
public record OutboxEntry(String id, Map<String, String> fields) {

    /** The name of the event. */
    public String event() {
        return field("event");
    }

    public EventMeta meta() {
        return new EventMeta(
                new EventId(field("id")),
                Instant.ofEpochMilli(Long.parseLong(field("at"))),
                Long.parseLong(field("sequence")));
    }

    /** @throws IllegalArgumentException when the entry has no such field */
    public String field(String name) {
        var value = fields.get(name);
        if (value == null) {
            throw new IllegalArgumentException("outbox entry " + id + " has no " + name);
        }
        return value;
    }

    @Nullable
    String traceParent() {
        var value = fields.getOrDefault("traceparent", "");
        return value.isEmpty() ? null : value;
    }
}
