package dev.jangteo.platform.events;

import dev.jangteo.contracts.DomainEvent;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An event that was decided but perhaps not yet sent, as it lies in an outbox.
 *
 * @param id the event's id
 * @param key Kafka key: the aggregate's id
 * @param type simple name of the event
 * @param at when it was decided; the sweeper goes by it
 * @param payload the event as JSON
 * @param traceParent W3C trace context of what caused it
 */
public record OutboxMessage(
        String id,
        String topic,
        String key,
        String type,
        long sequence,
        Instant at,
        String payload,
        @Nullable String traceParent) {

    public static OutboxMessage of(DomainEvent event, @Nullable String traceParent) {
        return new OutboxMessage(
                event.meta().id().value(),
                event.topic(),
                event.aggregateId(),
                event.getClass().getSimpleName(),
                event.meta().sequence(),
                event.meta().occurredAt(),
                EventJson.MAPPER.writeValueAsString(event),
                traceParent);
    }
}
