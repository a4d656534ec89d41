package dev.jangteo.platform.events.deadletters;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.jangteo.platform.events.EventJson;
import dev.jangteo.platform.web.Unavailable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.ReentrantLock;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.springframework.kafka.core.KafkaOperations;

/**
 * Who replayed what, when, and how it ended: topics that are only appended to, so every instance sees it and a restart
 * forgets nothing. Each question first reads what was appended since the last.
 */
class ReplayLog {
    private static final long ACKNOWLEDGED_WITHIN_SECONDS = 15;

    private final Listeners listeners;
    private final ReplayTopics topics;
    private final KafkaOperations<byte[], byte[]> kafka;
    private final TopicReaders readers;
    private final ReentrantLock lock = new ReentrantLock();
    private final Map<String, List<ReplayAttempt>> attempts = new HashMap<>();
    private final Map<TopicPartition, Long> readUpTo = new HashMap<>();

    ReplayLog(Listeners listeners, ReplayTopics topics, KafkaOperations<byte[], byte[]> kafka, TopicReaders readers) {
        this.listeners = listeners;
        this.topics = topics;
        this.kafka = kafka;
        this.readers = readers;
    }

    /** The replays of every letter that had one. */
    Map<String, Replays> all() {
        lock.lock();
        try (var reader = readers.open()) {
            catchUp(reader);
            Map<String, Replays> all = new HashMap<>();
            attempts.forEach((letter, its) -> all.put(letter, new Replays(List.copyOf(its))));
            return all;
        } finally {
            lock.unlock();
        }
    }

    Replays of(LetterId letter) {
        return all().getOrDefault(letter.toString(), Replays.NONE);
    }

    /** Returns when the broker has it. */
    void append(Listener listener, ReplayAttempt attempt) {
        topics.create(listener.replayTopic());
        var entry = new ProducerRecord<>(
                listener.replayTopic(),
                attempt.letterId().getBytes(UTF_8),
                EventJson.MAPPER.writeValueAsBytes(attempt));
        try {
            kafka.send(entry).get(ACKNOWLEDGED_WITHIN_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Unavailable("kafka", e);
        } catch (ExecutionException | TimeoutException e) {
            throw new Unavailable("kafka", e);
        }
    }

    private void catchUp(TopicReader reader) {
        Map<TopicPartition, Stretch> news = new HashMap<>();
        reader.extent(listeners.replayTopics()).forEach((lane, extent) -> {
            var from = Math.max(readUpTo.getOrDefault(lane, 0L), extent.from());
            news.put(lane, new Stretch(from, extent.to()));
        });
        reader.read(news).stream()
                .map(it -> EventJson.MAPPER.readValue(it.value(), ReplayAttempt.class))
                .forEach(it -> attempts.computeIfAbsent(it.letterId(), _ -> new ArrayList<>())
                        .add(it));
        news.forEach((lane, stretch) -> readUpTo.put(lane, stretch.to()));
    }
}
