package dev.jangteo.chaos.shop;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Follows what is told of orders, so that customers know when to go on without asking the shop over and over. */
public final class OrderNews implements AutoCloseable {
    private static final String TOPIC = "order.events";
    private static final Duration AT_ONCE = Duration.ofMillis(50);

    private final Map<String, List<String>> told = new HashMap<>();
    private final KafkaConsumer<String, String> consumer;
    private final Thread reader;
    private volatile boolean open = true;

    public OrderNews(String bootstrapServers) {
        consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", bootstrapServers, "enable.auto.commit", false, "fetch.max.wait.ms", 50),
                new StringDeserializer(),
                new StringDeserializer());
        var partitions = consumer.partitionsFor(TOPIC).stream()
                .map(it -> new TopicPartition(TOPIC, it.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
        reader = Thread.ofPlatform().name("order-news").daemon().start(this::read);
    }

    /** Waits until one of these events was told of the order; says which, the first of them when several were. */
    public Optional<String> await(String orderId, Set<String> types, Duration patience) {
        long deadline = System.nanoTime() + patience.toNanos();
        synchronized (told) {
            while (true) {
                var found = told.getOrDefault(orderId, List.of()).stream()
                        .filter(types::contains)
                        .findFirst();
                long left = Duration.ofNanos(deadline - System.nanoTime()).toMillis();
                if (found.isPresent() || left <= 0) {
                    return found;
                }
                try {
                    told.wait(left);
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                    return Optional.empty();
                }
            }
        }
    }

    private void read() {
        try (consumer) {
            while (open) {
                try {
                    consumer.poll(AT_ONCE).forEach(this::note);
                } catch (KafkaException e) {
                    if (open) {
                        System.err.println("order news: " + e);
                    }
                }
            }
        }
    }

    private void note(ConsumerRecord<String, String> it) {
        var type = it.headers().lastHeader("ce_type");
        if (type == null) {
            return;
        }
        synchronized (told) {
            told.computeIfAbsent(it.key(), _ -> new ArrayList<>()).add(new String(type.value(), UTF_8));
            told.notifyAll();
        }
    }

    @Override
    public void close() {
        open = false;
        try {
            reader.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
