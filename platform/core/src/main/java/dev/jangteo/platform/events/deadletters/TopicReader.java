package dev.jangteo.platform.events.deadletters;

import dev.jangteo.platform.web.Unavailable;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;

/**
 * Reads stretches of topics outside any consumer group, within a time limit. Throws {@link Unavailable} when the broker
 * does not answer within it.
 */
class TopicReader implements AutoCloseable {
    private static final Duration LIMIT = Duration.ofSeconds(5);
    private static final Duration POLL = Duration.ofMillis(100);

    private final Consumer<byte[], byte[]> consumer;

    TopicReader(Consumer<byte[], byte[]> consumer) {
        this.consumer = consumer;
    }

    /** What there is in the partitions of these topics; nothing for a topic that does not exist. */
    Map<TopicPartition, Stretch> extent(Collection<String> topics) {
        return asking(() -> {
            var lanes = topics.stream().flatMap(topic -> lanes(topic).stream()).toList();
            consumer.assign(lanes);
            var beginnings = consumer.beginningOffsets(lanes, LIMIT);
            Map<TopicPartition, Stretch> extent = new HashMap<>();
            consumer.endOffsets(lanes, LIMIT)
                    .forEach((lane, end) -> extent.put(lane, new Stretch(beginnings.getOrDefault(lane, end), end)));
            return extent;
        });
    }

    /** The records of these stretches; those of one partition in their order. */
    List<ConsumerRecord<byte[], byte[]>> read(Map<TopicPartition, Stretch> stretches) {
        return asking(() -> {
            var deadline = System.nanoTime() + LIMIT.toNanos();
            List<ConsumerRecord<byte[], byte[]>> records = new ArrayList<>();
            var open = seek(stretches);
            while (!open.isEmpty()) {
                if (System.nanoTime() > deadline) {
                    throw new Unavailable("kafka", null);
                }
                for (var it : consumer.poll(POLL)) {
                    if (it.offset() < open.getOrDefault(new TopicPartition(it.topic(), it.partition()), 0L)) {
                        records.add(it);
                    }
                }
                open.entrySet().removeIf(it -> consumer.position(it.getKey(), LIMIT) >= it.getValue());
                consumer.pause(consumer.assignment().stream()
                        .filter(lane -> !open.containsKey(lane))
                        .toList());
            }
            return records;
        });
    }

    /** @return up to where each partition is to be read */
    private Map<TopicPartition, Long> seek(Map<TopicPartition, Stretch> stretches) {
        Map<TopicPartition, Long> ends = new HashMap<>();
        stretches.forEach((lane, stretch) -> {
            if (!stretch.isEmpty()) {
                ends.put(lane, stretch.to());
            }
        });
        consumer.assign(ends.keySet());
        consumer.resume(ends.keySet()); // what an earlier read had finished with is still paused
        stretches.forEach((lane, stretch) -> {
            if (!stretch.isEmpty()) {
                consumer.seek(lane, stretch.from());
            }
        });
        return ends;
    }

    private List<TopicPartition> lanes(String topic) {
        var partitions = consumer.partitionsFor(topic, LIMIT);
        return partitions == null
                ? List.of()
                : partitions.stream()
                        .map(it -> new TopicPartition(topic, it.partition()))
                        .toList();
    }

    private static <T> T asking(Supplier<T> question) {
        try {
            return question.get();
        } catch (KafkaException e) {
            throw new Unavailable("kafka", e);
        }
    }

    @Override
    public void close() {
        consumer.close();
    }
}
