package dev.jangteo.platform.events;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNullElse;

import io.micrometer.core.instrument.MeterRegistry;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.KafkaException;
import org.springframework.kafka.core.KafkaOperations;
import org.springframework.kafka.listener.ConsumerRecordRecoverer;
import org.springframework.kafka.listener.ListenerExecutionFailedException;
import org.springframework.messaging.MessagingException;

/**
 * Puts a record nobody here could handle aside, with the reason, so that what follows it flows on. As long as the
 * broker does not have it, the record is not done with: it is then tried again from the start.
 */
class DeadLetterWriter implements ConsumerRecordRecoverer {
    private static final Logger log = LoggerFactory.getLogger(DeadLetterWriter.class);
    private static final long ACKNOWLEDGED_WITHIN_SECONDS = 15;
    private static final int LONGEST_TEXT = 8_000;

    private final KafkaOperations<byte[], byte[]> kafka;
    private final MeterRegistry metrics;
    private final String group;

    DeadLetterWriter(KafkaOperations<byte[], byte[]> kafka, MeterRegistry metrics, String group) {
        this.kafka = kafka;
        this.metrics = metrics;
        this.group = group;
    }

    @Override
    public void accept(ConsumerRecord<?, ?> failed, Exception failure) {
        var reason = reason(failure);
        send(letter(failed, reason));
        metrics.counter("events.consumed", "topic", failed.topic(), "outcome", "dead-lettered")
                .increment();
        log.error(
                "event given up, to the dead-letter topic: {}-{}@{}",
                failed.topic(),
                failed.partition(),
                failed.offset(),
                reason);
    }

    /** No partition is named: the key decides, so the letters of one aggregate keep their order. */
    private ProducerRecord<byte[], byte[]> letter(ConsumerRecord<?, ?> failed, Throwable reason) {
        var letter = new ProducerRecord<>(
                DeadLetters.topic(failed.topic(), group), (byte[]) failed.key(), (byte[]) failed.value());
        var headers = letter.headers();
        failed.headers().forEach(headers::add);
        put(headers, DeadLetters.TOPIC, failed.topic());
        put(headers, DeadLetters.PARTITION, Integer.toString(failed.partition()));
        put(headers, DeadLetters.OFFSET, Long.toString(failed.offset()));
        put(headers, DeadLetters.TIMESTAMP, Long.toString(failed.timestamp()));
        put(headers, DeadLetters.EXCEPTION, reason.getClass().getName());
        put(headers, DeadLetters.MESSAGE, requireNonNullElse(reason.getMessage(), ""));
        put(headers, DeadLetters.STACK_TRACE, stackTrace(reason));
        return letter;
    }

    private void send(ProducerRecord<byte[], byte[]> letter) {
        try {
            kafka.send(letter).get(ACKNOWLEDGED_WITHIN_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new KafkaException("interrupted", e);
        } catch (ExecutionException | TimeoutException e) {
            throw new KafkaException("not put aside: " + letter.topic(), e);
        }
    }

    /** What the handler threw, out of what the ways to it wrapped around. */
    private static Throwable reason(Exception failure) {
        return Causes.of(failure)
                .filter(it -> !(it instanceof ListenerExecutionFailedException)
                        && !(it instanceof MessagingException)
                        && !(it instanceof HandlerBroken))
                .findFirst()
                .orElse(failure);
    }

    private static String stackTrace(Throwable failure) {
        var text = new StringWriter();
        failure.printStackTrace(new PrintWriter(text));
        return text.toString();
    }

    private static void put(Headers headers, String name, String value) {
        var text = value.length() > LONGEST_TEXT ? value.substring(0, LONGEST_TEXT) : value;
        headers.remove(name).add(name, text.getBytes(UTF_8));
    }
}
