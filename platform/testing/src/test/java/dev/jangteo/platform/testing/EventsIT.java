package dev.jangteo.platform.testing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.jangteo.contracts.EventId;
import dev.jangteo.contracts.EventMeta;
import dev.jangteo.contracts.Money;
import dev.jangteo.contracts.OrderEvent;
import dev.jangteo.contracts.OrderEvent.FailureReason;
import dev.jangteo.contracts.OrderEvent.OrderFailed;
import dev.jangteo.contracts.OrderId;
import dev.jangteo.contracts.UserId;
import dev.jangteo.platform.events.EventReader;
import dev.jangteo.platform.events.OutboxAggregate;
import io.micrometer.tracing.Tracer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.awaitility.Awaitility;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.messaging.Message;
import org.springframework.test.context.TestPropertySource;

/** Events from a document's outbox over Kafka to a consumer function, on real servers. */
@ServiceTest
@TestPropertySource(
        properties = {
            "spring.application.name=events-test",
            "spring.mongodb.database=events-test",
            "spring.cloud.function.definition=onOrder",
            "spring.cloud.stream.bindings.onOrder-in-0.destination=order.events",
            "spring.cloud.stream.default.consumer.max-attempts=3",
            "spring.cloud.stream.default.consumer.back-off-initial-interval=20",
            "jangteo.events.publishes=order.events",
            "jangteo.events.sweep-every=200ms",
        })
class EventsIT {
    private static final UserId USER = new UserId("user-1");

    @Autowired
    MongoTemplate mongo;

    @Autowired
    Topics topics;

    @Autowired
    KafkaTemplate<byte[], byte[]> kafka;

    @Autowired
    Handled handled;

    @Autowired
    Clock clock;

    @Autowired
    Tracer tracer;

    @Test
    void a_saved_document_tells_its_events_in_order_and_forgets_them_once_the_broker_has_them() {
        var ticket = new Ticket(newId());
        for (int i = 0; i < 5; i++) {
            ticket.fail(clock.instant(), "reason " + i);
        }
        mongo.save(ticket);

        topics.await(OrderFailed.class, it -> it.orderId().equals(ticket.id) && "reason 4".equals(it.detail()));

        assertThat(topics.all(OrderFailed.class, it -> it.orderId().equals(ticket.id)))
                .extracting(OrderFailed::detail)
                .containsExactly("reason 0", "reason 1", "reason 2", "reason 3", "reason 4");
        assertThat(topics.all(OrderFailed.class, it -> it.orderId().equals(ticket.id)))
                .extracting(it -> it.meta().sequence())
                .containsExactly(1L, 2L, 3L, 4L, 5L);
        Awaitility.await().untilAsserted(() -> assertThat(outboxOf(ticket.id)).isEmpty());
    }

    @Test
    void an_event_carries_cloudevents_headers_and_the_trace_of_what_caused_it() {
        var ticket = new Ticket(newId());
        var span = tracer.nextSpan().start();
        try (var _ = tracer.withSpan(span)) {
            ticket.fail(clock.instant(), "traced");
            mongo.save(ticket);
        } finally {
            span.end();
        }

        var sent = topics.awaitRecord(it -> ticket.id.value().equals(it.key()));
        assertThat(Topics.header(sent, "ce_specversion")).isEqualTo("1.0");
        assertThat(Topics.header(sent, "ce_type")).isEqualTo("OrderFailed");
        assertThat(Topics.header(sent, "ce_source")).isEqualTo("/events-test");
        assertThat(Topics.header(sent, "traceparent"))
                .startsWith("00-" + span.context().traceId());
        Awaitility.await()
                .untilAsserted(() -> assertThat(handled.traces)
                        .contains(ticket.id + " " + span.context().traceId()));
    }

    @Test
    void a_stale_copy_of_a_document_can_neither_be_saved_nor_tell_anything() {
        var id = newId();
        mongo.save(new Ticket(id));
        var first = mongo.findById(id, Ticket.class);
        var second = mongo.findById(id, Ticket.class);
        first.fail(clock.instant(), "first");
        second.fail(clock.instant(), "second");

        mongo.save(first);

        org.assertj.core.api.Assertions.assertThatThrownBy(() -> mongo.save(second))
                .isInstanceOf(OptimisticLockingFailureException.class);
        topics.await(OrderFailed.class, it -> it.orderId().equals(id));
        assertThat(topics.all(OrderFailed.class, it -> it.orderId().equals(id)))
                .extracting(OrderFailed::detail)
                .containsExactly("first");
    }

    @Test
    void the_sweeper_sends_what_a_crash_left_in_an_outbox() {
        var id = newId();
        var event = failed(id, "left behind", Instant.now().minus(Duration.ofMinutes(1)));
        mongo.getCollection("ticket")
                .insertOne(new Document("_id", id.value())
                        .append("version", 0L)
                        .append("sequence", 1L)
                        .append(
                                "outbox",
                                List.of(mongo.getConverter()
                                        .convertToMongoType(
                                                dev.jangteo.platform.events.OutboxMessage.of(event, null)))));

        topics.await(OrderFailed.class, it -> it.orderId().equals(id));
        Awaitility.await().untilAsserted(() -> assertThat(outboxOf(id)).isEmpty());
    }

    @Test
    void a_failing_handler_is_retried_and_its_event_then_dead_lettered_with_the_reason() {
        var id = newId();
        topics.publish(failed(id, "poison", clock.instant()));

        var dead = topics.awaitRecord(it -> it.topic().equals("error.order.events.events-test")
                && id.value().equals(it.key()));
        assertThat(Topics.header(dead, "x-exception-message")).contains("poisoned");
        assertThat(Topics.header(dead, "x-original-topic")).isEqualTo("order.events");
        assertThat(handled.attempts.stream().filter(id::equals)).hasSize(3);
    }

    @Test
    void an_unreadable_record_is_dead_lettered_and_does_not_hold_up_what_follows() throws Exception {
        sendRaw("broken", "{not json");
        var id = newId();
        topics.publish(failed(id, "after", clock.instant()));

        topics.awaitRecord(it -> it.topic().equals("error.order.events.events-test") && "broken".equals(it.key()));
        Awaitility.await().untilAsserted(() -> assertThat(handled.attempts).contains(id));
    }

    @Test
    void an_event_type_from_the_future_is_skipped() throws Exception {
        sendRaw("future", "{\"type\":\"OrderTeleported\"}");
        var id = newId();
        topics.publish(failed(id, "after", clock.instant()));

        Awaitility.await().untilAsserted(() -> assertThat(handled.attempts).contains(id));
        assertThat(topics.all(OrderFailed.class, it -> true))
                .noneMatch(it -> it.orderId().value().equals("future"));
    }

    private void sendRaw(String key, String value) throws Exception {
        kafka.send(new ProducerRecord<>("order.events", 0, key.getBytes(UTF_8), value.getBytes(UTF_8)))
                .get();
    }

    private List<Document> outboxOf(OrderId id) {
        return mongo.getCollection("ticket")
                .find(new Document("_id", id.value()))
                .first()
                .getList("outbox", Document.class);
    }

    private static OrderFailed failed(OrderId id, String detail, Instant at) {
        var meta = new EventMeta(new EventId(UUID.randomUUID().toString()), at, 1);
        return new OrderFailed(meta, id, USER, FailureReason.PAYMENT_FAILED, detail);
    }

    private static OrderId newId() {
        return new OrderId(UUID.randomUUID().toString());
    }

    @org.springframework.data.mongodb.core.mapping.Document("ticket")
    static class Ticket extends OutboxAggregate {
        @Id
        final OrderId id;

        Money price = Money.won(1_000);

        Ticket(OrderId id) {
            this.id = id;
        }

        void fail(Instant now, String detail) {
            raise(now, meta -> new OrderFailed(meta, id, USER, FailureReason.PAYMENT_FAILED, detail));
        }
    }

    static class Handled {
        final ConcurrentLinkedQueue<OrderId> attempts = new ConcurrentLinkedQueue<>();
        final ConcurrentLinkedQueue<String> traces = new ConcurrentLinkedQueue<>();
    }

    @SpringBootConfiguration
    @EnableAutoConfiguration
    static class Application {
        @Bean
        Handled handled() {
            return new Handled();
        }

        @Bean
        Consumer<Message<byte[]>> onOrder(EventReader events, Handled handled, Tracer tracer) {
            return events.handle(OrderEvent.class, event -> {
                handled.attempts.add(event.orderId());
                handled.traces.add(
                        event.orderId() + " " + tracer.currentSpan().context().traceId());
                if (event instanceof OrderFailed it && "poison".equals(it.detail())) {
                    throw new IllegalStateException("poisoned");
                }
            });
        }
    }
}
