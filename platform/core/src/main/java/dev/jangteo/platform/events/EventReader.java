package dev.jangteo.platform.events;

import dev.jangteo.contracts.DomainEvent;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.kafka.support.KafkaHeaders;
import org.springframework.messaging.Message;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.exc.InvalidTypeIdException;

/**
 * Reads events for a consumer function. An event type this service does not know yet is skipped; what becomes of an
 * unreadable record, and of what the handler throws, {@link FailurePolicy} says.
 */
public class EventReader {
    private final MeterRegistry metrics;

    EventReader(MeterRegistry metrics) {
        this.metrics = metrics;
    }

    /** The consumer function of one upstream's events. The handler must bear any event twice, late and out of order. */
    public <E extends DomainEvent> Consumer<Message<byte[]>> handle(Class<E> family, Consumer<? super E> handler) {
        return message -> {
            var event = read(family, message.getPayload());
            try {
                event.ifPresent(handler);
            } catch (Error e) {
                throw new HandlerBroken(e);
            }
            count(message, event.isPresent() ? "handled" : "skipped");
        };
    }

    private static <E extends DomainEvent> Optional<E> read(Class<E> family, byte[] payload) {
        try {
            return Optional.of(EventJson.MAPPER.readValue(payload, family));
        } catch (InvalidTypeIdException e) {
            if (e.getTypeId() == null) {
                throw new UnreadableEvent("an event without type", e);
            }
            return Optional.empty();
        } catch (JacksonException e) {
            throw new UnreadableEvent("not a " + family.getSimpleName(), e);
        }
    }

    private void count(Message<?> message, String outcome) {
        var topic = String.valueOf(message.getHeaders().get(KafkaHeaders.RECEIVED_TOPIC));
        metrics.counter("events.consumed", "topic", topic, "outcome", outcome).increment();
    }
}
