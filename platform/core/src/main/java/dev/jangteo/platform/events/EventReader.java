package dev.jangteo.platform.events;

import dev.jangteo.contracts.DomainEvent;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Optional;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.integration.StaticMessageHeaderAccessor;
import org.springframework.kafka.support.KafkaHeaders;
import org.springframework.messaging.Message;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.exc.InvalidTypeIdException;

/**
 * Reads events for a consumer function. An event type this service does not know yet is skipped, an unreadable record
 * goes to the dead-letter topic at once; what the handler throws is retried with backoff, then dead-lettered.
 */
public class EventReader {
    private static final Logger log = LoggerFactory.getLogger(EventReader.class);

    private final MeterRegistry metrics;
    private final int maxAttempts;

    EventReader(MeterRegistry metrics, int maxAttempts) {
        this.metrics = metrics;
        this.maxAttempts = maxAttempts;
    }

    /** The consumer function of one upstream's events. The handler must bear any event twice, late and out of order. */
    public <E extends DomainEvent> Consumer<Message<byte[]>> handle(Class<E> family, Consumer<? super E> handler) {
        return message -> {
            try {
                read(family, message.getPayload()).ifPresentOrElse(handler, () -> count(message, "skipped"));
                count(message, "handled");
            } catch (RuntimeException e) {
                if (isLast(message, e)) {
                    count(message, "dead-lettered");
                    log.error("event given up, to the dead-letter topic: {}", where(message), e);
                }
                throw e;
            }
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

    private boolean isLast(Message<?> message, RuntimeException e) {
        var attempt = StaticMessageHeaderAccessor.getDeliveryAttempt(message);
        return e instanceof UnreadableEvent || (attempt != null && attempt.get() >= maxAttempts);
    }

    private void count(Message<?> message, String outcome) {
        metrics.counter("events.consumed", "topic", topic(message), "outcome", outcome)
                .increment();
    }

    private static String topic(Message<?> message) {
        return String.valueOf(message.getHeaders().get(KafkaHeaders.RECEIVED_TOPIC));
    }

    private static String where(Message<?> message) {
        return "%s-%s@%s"
                .formatted(
                        topic(message),
                        message.getHeaders().get(KafkaHeaders.RECEIVED_PARTITION),
                        message.getHeaders().get(KafkaHeaders.OFFSET));
    }
}
