package dev.jangteo.platform.testing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jangteo.contracts.OrderEvent.OrderFailed;
import dev.jangteo.platform.events.EventJson;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.LongStream;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** Events by their aggregate, in the order they appeared. */
final class Told {
    private final Map<String, List<Long>> sequences = new LinkedHashMap<>();

    /** Everything on a topic now. */
    static Told onTopic(String broker, String topic) {
        var told = new Told();
        Map<String, Object> settings = Map.of("bootstrap.servers", broker);
        var bytes = new ByteArrayDeserializer();
        try (var consumer = new KafkaConsumer<>(settings, bytes, bytes)) {
            var partitions = consumer.partitionsFor(topic).stream()
                    .map(it -> new TopicPartition(topic, it.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = new HashMap<>(consumer.endOffsets(partitions));
            while (ends.entrySet().stream().anyMatch(it -> consumer.position(it.getKey()) < it.getValue())) {
                consumer.poll(Duration.ofMillis(200))
                        .forEach(it -> told.add(EventJson.MAPPER.readValue(it.value(), OrderFailed.class)));
            }
        }
        return told;
    }

    static Told of(Iterable<OrderFailed> events) {
        var told = new Told();
        events.forEach(told::add);
        return told;
    }

    private void add(OrderFailed event) {
        sequences
                .computeIfAbsent(event.orderId().value(), _ -> new ArrayList<>())
                .add(event.meta().sequence());
    }

    /** How many different events there are. */
    long different() {
        return sequences.values().stream()
                .mapToLong(it -> Set.copyOf(it).size())
                .sum();
    }

    /** How many appearances are repeats. */
    long repeats() {
        return sequences.values().stream().mapToLong(List::size).sum() - different();
    }

    List<Long> of(String aggregate) {
        return sequences.getOrDefault(aggregate, List.of());
    }

    /** Each aggregate told as many as it decided; the first appearances stand in their order, without a gap. */
    void isComplete(Map<String, Long> decided) {
        assertThat(sequences.keySet()).containsExactlyInAnyOrderElementsOf(decided.keySet());
        decided.forEach((aggregate, count) -> assertThat(new LinkedHashSet<>(of(aggregate)))
                .as(aggregate)
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, count).boxed().toList()));
    }
}
