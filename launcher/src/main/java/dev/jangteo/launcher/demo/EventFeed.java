package dev.jangteo.launcher.demo;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.jspecify.annotations.Nullable;

/** Everything the services tell one another, from the moment it is opened. */
final class EventFeed implements AutoCloseable {

    private static final Pattern EVENT_TOPIC = Pattern.compile("[a-z]+\\.events");
    private static final Duration POLL = Duration.ofMillis(50);

    /** One event as it lies on its topic. */
    record Seen(String topic, String type, String body) {

        /** Whether it is about the thing with this id, or tells of it. */
        boolean concerns(String id) {
            return body.contains(id);
        }
    }

    private final KafkaConsumer<String, String> consumer;

    EventFeed(String bootstrapServers) {
        Map<String, Object> settings =
                Map.of("bootstrap.servers", bootstrapServers, "fetch.max.wait.ms", 50, "enable.auto.commit", false);
        this.consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer());
        consumer.assign(partitions());
        consumer.seekToEnd(List.of());
        consumer.assignment().forEach(consumer::position); // the end is looked up now, not at the first poll
    }

    private List<TopicPartition> partitions() {
        List<TopicPartition> partitions = new ArrayList<>();
        consumer.listTopics().forEach((topic, infos) -> {
            if (EVENT_TOPIC.matcher(topic).matches()) {
                for (PartitionInfo info : infos) {
                    partitions.add(new TopicPartition(info.topic(), info.partition()));
                }
            }
        });
        return partitions;
    }

    /** What came since the last call; waits a moment for the first. */
    List<Seen> next() {
        List<Seen> seen = new ArrayList<>();
        for (ConsumerRecord<String, String> record : consumer.poll(POLL)) {
            seen.add(new Seen(record.topic(), type(record.headers().lastHeader("ce_type")), record.value()));
        }
        return seen;
    }

    private static String type(@Nullable Header header) {
        return header == null ? "(no ce_type header)" : new String(header.value(), StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        consumer.close();
    }
}
