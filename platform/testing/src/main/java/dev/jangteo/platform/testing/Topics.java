package dev.jangteo.platform.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.jangteo.contracts.DomainEvent;
import dev.jangteo.platform.events.EventJson;
import dev.jangteo.platform.events.EventSender;
import dev.jangteo.platform.events.OutboxMessage;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.awaitility.Awaitility;
import org.springframework.beans.factory.DisposableBean;

/** What is on the topics: publish as another service would, wait for what the service under test tells. */
public final class Topics implements DisposableBean {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final List<ConsumerRecord<String, String>> seen = new CopyOnWriteArrayList<>();
    private final EventSender sender;
    private final Thread reader;

    Topics(String bootstrapServers, EventSender sender) {
        this.sender = sender;
        this.reader = Thread.ofVirtual().start(() -> read(bootstrapServers));
    }

    /** Publishes an event as its owner would, and returns when the broker has it. */
    public void publish(DomainEvent event) {
        try {
            sender.send(OutboxMessage.of(event, null));
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Waits for the first event of the type that matches. */
    public <E extends DomainEvent> E await(Class<E> type, Predicate<? super E> matches) {
        return Awaitility.await("a " + type.getSimpleName())
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(20))
                .until(() -> all(type, matches), found -> !found.isEmpty())
                .getFirst();
    }

    /** All events of the type seen so far that match, in order of arrival, each once. */
    public <E extends DomainEvent> List<E> all(Class<E> type, Predicate<? super E> matches) {
        return deliveries(type, matches).stream().distinct().toList();
    }

    /** As {@link #all}, but as often as each was delivered: now and then the relay sends one again. */
    public <E extends DomainEvent> List<E> deliveries(Class<E> type, Predicate<? super E> matches) {
        return seen.stream()
                .filter(it -> type.getSimpleName().equals(header(it, "ce_type")))
                .map(it -> EventJson.MAPPER.readValue(it.value(), type))
                .filter(matches)
                .toList();
    }

    /** Waits for a record on any topic, a dead-letter topic for instance, and returns it raw. */
    public ConsumerRecord<String, String> awaitRecord(Predicate<ConsumerRecord<String, String>> matches) {
        return Awaitility.await("a record")
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(20))
                .until(() -> seen.stream().filter(matches).toList(), found -> !found.isEmpty())
                .getFirst();
    }

    /** The text of a record's header; empty when it has none. */
    public static String header(ConsumerRecord<?, ?> kafkaRecord, String name) {
        var header = kafkaRecord.headers().lastHeader(name);
        return header == null ? "" : new String(header.value(), UTF_8);
    }

    private void read(String bootstrapServers) {
        var settings = Map.<String, Object>of(
                ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                bootstrapServers,
                ConsumerConfig.GROUP_ID_CONFIG,
                "test-" + System.nanoTime(),
                ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
                "earliest",
                ConsumerConfig.METADATA_MAX_AGE_CONFIG,
                "500");
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            consumer.subscribe(Pattern.compile("[^_].*"));
            while (!Thread.currentThread().isInterrupted()) {
                consumer.poll(Duration.ofMillis(100)).forEach(seen::add);
            }
        } catch (InterruptException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void destroy() {
        reader.interrupt();
    }
}
