package dev.jangteo.platform.events;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;
import org.springframework.kafka.KafkaException;
import org.springframework.kafka.core.KafkaOperations;

/**
 * Sends one outbox message and waits until the broker has it. Headers follow the CloudEvents Kafka protocol binding
 * 1.0.2 (binary mode) and W3C Trace Context.
 */
public class EventSender {
    private static final long ACKNOWLEDGED_WITHIN_SECONDS = 15;

    private final KafkaOperations<String, byte[]> kafka;
    private final String source;

    EventSender(KafkaOperations<String, byte[]> kafka, String serviceName) {
        this.kafka = kafka;
        this.source = "/" + serviceName;
    }

    /**
     * @throws KafkaException when the broker did not acknowledge; whether it holds the message is then unknown, and it
     *     is to be sent again
     */
    public void send(OutboxMessage message) throws InterruptedException {
        var kafkaRecord = new ProducerRecord<>(
                message.topic(), message.key(), message.payload().getBytes(UTF_8));
        describe(message, kafkaRecord.headers());
        try {
            kafka.send(kafkaRecord).get(ACKNOWLEDGED_WITHIN_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new KafkaException("not acknowledged: " + message.type() + " " + message.id(), e);
        }
    }

    private void describe(OutboxMessage message, Headers headers) {
        add(headers, "ce_specversion", "1.0");
        add(headers, "ce_id", message.id());
        add(headers, "ce_type", message.type());
        add(headers, "ce_source", source);
        add(headers, "ce_subject", message.key());
        add(headers, "ce_time", message.at().toString());
        add(headers, "ce_sequence", Long.toString(message.sequence()));
        add(headers, "content-type", "application/json");
        if (message.traceParent() != null) {
            add(headers, "traceparent", message.traceParent());
        }
    }

    private static void add(Headers headers, String name, String value) {
        headers.add(name, value.getBytes(UTF_8));
    }
}
