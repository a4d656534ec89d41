package dev.jangteo.catalog.messaging;

import static java.util.stream.Collectors.toMap;

import dev.jangteo.catalog.stock.Turns;
import dev.jangteo.contracts.CatalogEvent;
import dev.jangteo.platform.web.Unavailable;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** How much of what changed the search index has not heard of yet. */
@Component
public class SearchLag {
    private static final Logger log = LoggerFactory.getLogger(SearchLag.class);
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private final KafkaAdmin kafka;
    private final Turns turns;
    private final String group;
    private final AtomicReference<Lag> last = new AtomicReference<>(new Lag(0, 0));

    SearchLag(
            KafkaAdmin kafka,
            Turns turns,
            @Value("${spring.cloud.stream.bindings.onCatalogForSearch-in-0.group}") String group,
            MeterRegistry metrics) {
        this.kafka = kafka;
        this.turns = turns;
        this.group = group;
        metrics.gauge(
                "search.index.lag",
                Tags.of("of", "products"),
                last,
                it -> it.get().products());
        metrics.gauge(
                "search.index.lag", Tags.of("of", "stock"), last, it -> it.get().stock());
    }

    /**
     * @param products events of the catalogue not handled yet
     * @param stock SKUs that sold out or came back, of which the index was not told yet
     */
    public record Lag(long products, long stock) {}

    /** @throws Unavailable when the broker does not answer */
    public Lag now() {
        return new Lag(unheard(), turns.noted());
    }

    @Scheduled(
            initialDelayString = "${jangteo.catalog.search.measure-every:15s}",
            fixedRateString = "${jangteo.catalog.search.measure-every:15s}")
    void measure() {
        try {
            last.set(now());
        } catch (RuntimeException e) {
            log.debug("the lag of the search index can't be measured now", e);
        }
    }

    private long unheard() {
        try (var admin = Admin.create(kafka.getConfigurationProperties())) {
            var latest = answer(
                            admin.describeTopics(List.of(CatalogEvent.TOPIC)).allTopicNames())
                    .values()
                    .stream()
                    .flatMap(topic ->
                            topic.partitions().stream().map(it -> new TopicPartition(topic.name(), it.partition())))
                    .collect(toMap(it -> it, _ -> OffsetSpec.latest()));
            var heard = answer(admin.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata());
            return answer(admin.listOffsets(latest).all()).entrySet().stream()
                    .mapToLong(it -> it.getValue().offset() - offset(heard.get(it.getKey())))
                    .sum();
        }
    }

    private static long offset(@Nullable OffsetAndMetadata heard) {
        return heard == null ? 0 : heard.offset();
    }

    private static <T> T answer(KafkaFuture<T> future) {
        try {
            return future.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new Unavailable("kafka", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Unavailable("kafka", e);
        }
    }
}
