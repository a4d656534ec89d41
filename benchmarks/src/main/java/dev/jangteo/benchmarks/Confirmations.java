package dev.jangteo.benchmarks;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Tells when the topic says that an order is confirmed: no polling of the shop that would load it. */
final class Confirmations implements AutoCloseable {
    private static final String TOPIC = "order.events";
    private static final Set<String> ENDS = Set.of("OrderConfirmed", "OrderFailed");

    private final Map<String, CompletableFuture<Long>> waiting = new ConcurrentHashMap<>();
    private volatile boolean open = true;

    Confirmations(String bootstrapServers) {
        var consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", bootstrapServers, "enable.auto.commit", false, "fetch.max.wait.ms", 20),
                new StringDeserializer(),
                new StringDeserializer());
        List<TopicPartition> partitions = consumer.partitionsFor(TOPIC).stream()
                .map(it -> new TopicPartition(TOPIC, it.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToEnd(partitions);
        partitions.forEach(consumer::position);
        Thread.ofPlatform().name("confirmations").daemon().start(() -> read(consumer));
    }

    /** Completes with {@link System#nanoTime()} of the moment the order's end was heard of. */
    CompletableFuture<Long> of(String orderId) {
        return waiting.computeIfAbsent(orderId, _ -> new CompletableFuture<>());
    }

    private void read(KafkaConsumer<String, String> consumer) {
        try (consumer) {
            while (open) {
                consumer.poll(Duration.ofMillis(20)).forEach(this::take);
            }
        }
    }

    private void take(ConsumerRecord<String, String> it) {
        var type = it.headers().lastHeader("ce_type");
        if (type == null || !ENDS.contains(new String(type.value(), UTF_8))) {
            return;
        }
        var end = of(it.key());
        if (new String(type.value(), UTF_8).equals("OrderConfirmed")) {
            end.complete(System.nanoTime());
        } else {
            end.completeExceptionally(new IllegalStateException("an order of the benchmark failed: " + it.value()));
        }
    }

    @Override
    public void close() {
        open = false;
    }
}
