package dev.jangteo.platform.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.mock;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import dev.jangteo.platform.events.OutboxRelay.Source;
import dev.jangteo.platform.servers.MongoServer;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.mapping.MongoMappingContext;
import org.springframework.kafka.KafkaException;

/** The relay and the sweeper on a real MongoDB server; the broker is what the test says it is. */
class OutboxRelayTests {
    private static final String TICKETS = "relay-ticket";

    private static MongoServer server;
    private static MongoClient client;
    private static MongoTemplate mongo;

    private final Broker broker = new Broker();
    private final List<OutboxRelay> relays = new ArrayList<>();
    private final List<OutboxSweeper> sweepers = new ArrayList<>();
    private final SimpleMeterRegistry metrics = new SimpleMeterRegistry();

    @BeforeAll
    static void startMongo() {
        server = MongoServer.startTemporary(0);
        client = MongoClients.create("mongodb://127.0.0.1:" + server.port());
        mongo = new MongoTemplate(client, "relay");
        var context = (MongoMappingContext) mongo.getConverter().getMappingContext();
        context.setInitialEntitySet(Set.of(Ticket.class));
        context.afterPropertiesSet();
    }

    @AfterAll
    static void stopMongo() {
        client.close();
        server.stop();
    }

    @BeforeEach
    void noTickets() {
        mongo.getCollection(TICKETS).drop();
    }

    @AfterEach
    void stop() {
        broker.hold.countDown();
        sweepers.forEach(OutboxSweeper::stop);
        relays.forEach(OutboxRelay::stop);
    }

    @Test
    void a_worker_outlives_an_error() {
        var relay = relay();
        broker.errors.add("poison");
        IntStream.range(0, 50).forEach(i -> ticket("poison", i));
        IntStream.range(0, 50).forEach(i -> wake(relay, ticket("fine", i)));
        IntStream.range(0, 50).forEach(i -> relay.wake(new Source(TICKETS, "poison-" + i)));
        Awaitility.await().until(() -> metrics.counter("events.send.failed").count() == 50);

        IntStream.range(50, 100).forEach(i -> wake(relay, ticket("fine", i)));

        Awaitility.await().until(() -> broker.received.size() == 100);
    }

    @Test
    void what_was_acknowledged_before_a_failure_is_removed_and_the_rest_waits_for_the_sweeper() {
        var relay = relay();
        var id = ticket("order", 1, "one", "two", "three", "four");
        broker.down.add("order-1/three");

        wake(relay, id);

        Awaitility.await().until(() -> metrics.counter("events.send.failed").count() == 1);
        assertThat(broker.received).containsExactly("order-1/one", "order-1/two");
        Awaitility.await().until(() -> outbox(id).equals(List.of("order-1/three", "order-1/four")));

        broker.down.clear();
        sweeper(relay);

        Awaitility.await().until(() -> outbox(id).isEmpty());
        assertThat(broker.received).containsExactly("order-1/one", "order-1/two", "order-1/three", "order-1/four");
    }

    @Test
    void documents_that_can_not_be_sent_keep_nobody_else_waiting() {
        broker.down.add("stuck");
        IntStream.range(0, 700).forEach(i -> ticket("stuck", i));
        IntStream.range(0, 20).forEach(i -> ticket("fine", i));

        sweeper(relay());

        Awaitility.await().until(() -> broker.received.size() == 20);
        assertThat(broker.received).allMatch(it -> it.startsWith("fine"));
    }

    @Test
    void a_sweep_brings_all_that_was_left_not_only_some() {
        IntStream.range(0, 1_200).forEach(i -> ticket("left", i));

        sweeper(relay());

        Awaitility.await().until(() -> Set.copyOf(broker.received).size() == 1_200);
    }

    @Test
    void a_stopping_relay_sends_what_waits_and_can_be_started_again() {
        var relay = relay();
        IntStream.range(0, 30).forEach(i -> wake(relay, ticket("last", i)));

        relay.stop();

        assertThat(broker.received).hasSize(30);
        relay.start();
        wake(relay, ticket("new", 1));
        Awaitility.await().until(() -> broker.received.size() == 31);
    }

    @Test
    void a_relay_stopped_while_sending_leaves_the_event_for_the_next() {
        var relay = relay();
        var id = ticket("order", 1, "one", "two");
        broker.held.add("order-1/two");
        wake(relay, id);
        Awaitility.await().until(() -> broker.received.contains("order-1/one"));

        relay.stop();

        Awaitility.await().until(() -> outbox(id).contains("order-1/two"));
        broker.held.clear();
        sweeper(relay());
        Awaitility.await().until(() -> outbox(id).isEmpty());
        assertThat(Set.copyOf(broker.received)).containsExactlyInAnyOrder("order-1/one", "order-1/two");
    }

    @Test
    void waking_one_document_a_thousand_times_queues_it_once() {
        var id = ticket("order", 1);
        var asleep = new OutboxRelay(mongo, broker.sender(), metrics);

        IntStream.range(0, 1_000)
                .forEach(i -> assertThat(asleep.wake(new Source(TICKETS, id))).isTrue());

        assertThat(metrics.get("events.outbox.waiting").gauge().value()).isEqualTo(1);
    }

    @Test
    void a_full_queue_says_so() {
        var asleep = new OutboxRelay(mongo, broker.sender(), metrics);

        var taken = IntStream.range(0, 60_000)
                .filter(i -> asleep.wake(new Source(TICKETS, i)))
                .count();

        assertThat(taken).isBetween(30_000L, 40_000L);
    }

    private OutboxRelay relay() {
        var relay = new OutboxRelay(mongo, broker.sender(), metrics);
        relay.start();
        relays.add(relay);
        return relay;
    }

    private void sweeper(OutboxRelay relay) {
        var properties = new EventsProperties(
                List.of(), 1, (short) 1, Duration.ofMillis(50), Duration.ofMillis(-1), Duration.ofMinutes(1));
        var sweeper = new OutboxSweeper(mongo, relay, Clock.systemUTC(), properties, metrics);
        sweeper.start();
        sweepers.add(sweeper);
    }

    private static void wake(OutboxRelay relay, String id) {
        assertThat(relay.wake(new Source(TICKETS, id))).isTrue();
    }

    private static String ticket(String kind, int number, String... events) {
        var id = kind + "-" + number;
        var outbox = IntStream.range(0, Math.max(1, events.length))
                .mapToObj(i -> message(id, events.length == 0 ? "told" : events[i], i + 1))
                .map(mongo.getConverter()::convertToMongoType)
                .toList();
        mongo.getCollection(TICKETS).insertOne(new Document("_id", id).append("outbox", outbox));
        return id;
    }

    private static OutboxMessage message(String aggregate, String event, long sequence) {
        return new OutboxMessage(
                aggregate + "/" + event, "tickets", aggregate, "Told", sequence, Instant.now(), "{}", null);
    }

    private static List<String> outbox(String id) {
        return mongo
                .getCollection(TICKETS)
                .find(new Document("_id", id))
                .first()
                .getList("outbox", Document.class)
                .stream()
                .map(it -> it.getString("_id"))
                .toList();
    }

    @org.springframework.data.mongodb.core.mapping.Document(TICKETS)
    static class Ticket extends OutboxAggregate {
        @Id
        String id = "";
    }

    /** Takes events, refuses those whose id begins with what is down, and keeps those that are held. */
    private static final class Broker {
        final List<String> received = new CopyOnWriteArrayList<>();
        final Set<String> down = ConcurrentHashMap.newKeySet();
        final Set<String> errors = ConcurrentHashMap.newKeySet();
        final Set<String> held = ConcurrentHashMap.newKeySet();
        final CountDownLatch hold = new CountDownLatch(1);

        EventSender sender() {
            var sender = mock(EventSender.class);
            try {
                doAnswer(call -> {
                            take(call.<OutboxMessage>getArgument(0).id());
                            return null;
                        })
                        .when(sender)
                        .send(any());
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            return sender;
        }

        private void take(String id) throws InterruptedException {
            if (errors.stream().anyMatch(id::startsWith)) {
                throw new NoClassDefFoundError("in the middle of a send");
            }
            if (down.stream().anyMatch(id::startsWith)) {
                throw new KafkaException("not acknowledged");
            }
            if (held.contains(id)) {
                hold.await();
            }
            received.add(id);
        }
    }
}
