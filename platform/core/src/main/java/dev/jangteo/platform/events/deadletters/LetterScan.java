package dev.jangteo.platform.events.deadletters;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;

/** Letters of several partitions, newest first, read piece by piece as they are asked for. */
class LetterScan {
    private final TopicReader reader;
    private final Map<TopicPartition, Lane> lanes = new HashMap<>();

    LetterScan(TopicReader reader, Map<TopicPartition, Stretch> extent) {
        this.reader = reader;
        extent.forEach((lane, stretch) -> lanes.put(lane, new Lane(stretch)));
    }

    /** The next older letter; empty at the end. */
    Optional<Letter> next() {
        load();
        Lane newest = null;
        ConsumerRecord<byte[], byte[]> head = null;
        for (var lane : lanes.values()) {
            var candidate = lane.head();
            if (candidate != null && (head == null || candidate.timestamp() > head.timestamp())) {
                head = candidate;
                newest = lane;
            }
        }
        return newest == null ? Optional.empty() : Optional.of(new Letter(newest.take()));
    }

    /** Where the scan stands: a scan up to these offsets goes on with what is older. */
    Map<TopicPartition, Long> positions() {
        Map<TopicPartition, Long> positions = new HashMap<>();
        lanes.forEach((partition, lane) -> positions.put(partition, lane.position()));
        return positions;
    }

    private void load() {
        for (var missing = missing(); !missing.isEmpty(); missing = missing()) {
            var records = reader.read(missing).stream()
                    .collect(Collectors.groupingBy(it -> new TopicPartition(it.topic(), it.partition())));
            lanes.forEach((partition, lane) -> lane.load(records.getOrDefault(partition, List.of())));
        }
    }

    private Map<TopicPartition, Stretch> missing() {
        Map<TopicPartition, Stretch> missing = new HashMap<>();
        lanes.forEach((partition, lane) -> {
            var next = lane.next();
            if (!next.isEmpty()) {
                missing.put(partition, next);
            }
        });
        return missing;
    }
}
