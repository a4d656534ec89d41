package dev.jangteo.chaos.checks;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.jangteo.contracts.CatalogEvent;
import dev.jangteo.contracts.DomainEvent;
import dev.jangteo.contracts.OrderEvent;
import dev.jangteo.contracts.PaymentEvent;
import dev.jangteo.contracts.ShippingEvent;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Reads topics whole, from the first record to the last. */
final class Topics {
    private static final String EVENTS = ".events";
    private static final String DEAD_LETTERS = "error.";
    private static final Duration POLL = Duration.ofMillis(200);
    private static final Map<String, Class<? extends DomainEvent>> FAMILIES = Map.of(
            OrderEvent.TOPIC, OrderEvent.class,
            PaymentEvent.TOPIC, PaymentEvent.class,
            CatalogEvent.TOPIC, CatalogEvent.class,
            ShippingEvent.TOPIC, ShippingEvent.class);
    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    private Topics() {}

    /** Everything that was told, in the order of each topic's partitions, and how many dead letters there are of each kind. */
    record Content(List<Told> told, Map<String, Integer> deadLetters) {}

    static Content read(String bootstrapServers) {
        var settings = Map.<String, Object>of("bootstrap.servers", bootstrapServers, "enable.auto.commit", false);
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            var told = new ArrayList<Told>();
            var dead = new TreeMap<String, Integer>();
            for (var it : all(consumer)) {
                if (it.topic().startsWith(DEAD_LETTERS)) {
                    dead.merge(it.topic() + ": " + header(it, "ce_type"), 1, Integer::sum);
                } else {
                    told.add(told(it));
                }
            }
            return new Content(told, dead);
        }
    }

    private static List<ConsumerRecord<String, String>> all(KafkaConsumer<String, String> consumer) {
        var partitions = consumer.listTopics().entrySet().stream()
                .filter(it ->
                        it.getKey().startsWith(DEAD_LETTERS) || it.getKey().endsWith(EVENTS))
                .flatMap(it -> it.getValue().stream())
                .map(it -> new TopicPartition(it.topic(), it.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
        var ends = consumer.endOffsets(partitions);
        var records = new ArrayList<ConsumerRecord<String, String>>();
        while (partitions.stream().anyMatch(it -> consumer.position(it) < ends.getOrDefault(it, 0L))) {
            consumer.poll(POLL).forEach(records::add);
        }
        return records;
    }

    private static Told told(ConsumerRecord<String, String> it) {
        var sequence = header(it, "ce_sequence");
        return new Told(
                it.topic(),
                header(it, "ce_id"),
                header(it, "ce_type"),
                header(it, "ce_subject"),
                sequence.isEmpty() ? 0 : Long.parseLong(sequence),
                event(it));
    }

    private static @Nullable DomainEvent event(ConsumerRecord<String, String> it) {
        var family = FAMILIES.get(it.topic());
        if (family == null) {
            return null;
        }
        try {
            return JSON.readValue(it.value(), family);
        } catch (JacksonException e) {
            return null;
        }
    }

    private static String header(ConsumerRecord<String, String> it, String name) {
        var header = it.headers().lastHeader(name);
        return header == null ? "" : new String(header.value(), UTF_8);
    }
}
