package dev.jangteo.platform.events.redis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.mock;

import dev.jangteo.contracts.CartEvent.CartItemAdded;
import dev.jangteo.contracts.DomainEvent;
import dev.jangteo.contracts.ProductId;
import dev.jangteo.contracts.SkuId;
import dev.jangteo.contracts.UserId;
import dev.jangteo.platform.events.EventJson;
import dev.jangteo.platform.events.EventSender;
import dev.jangteo.platform.events.OutboxMessage;
import dev.jangteo.platform.servers.RedisServer;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.micrometer.tracing.Tracer;
import io.micrometer.tracing.propagation.Propagator;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.data.redis.connection.lettuce.LettuceConnectionFactory;
import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.kafka.KafkaException;

/** Scripts, streams and leases on a real Redis; the broker is what the test says it is. */
class RedisOutboxTests {
    private static final OutboxScript PUT = OutboxScript.of("dev/jangteo/platform/events/redis/put.lua");
    private static final List<String> STREAMS = List.of("test:{a}:outbox", "test:{b}:outbox");
    private static final Duration SHORT = Duration.ofMillis(400);
    private static final Duration LONG = Duration.ofMinutes(1);
    private static final String ADDED = "CartItemAdded";

    private static RedisServer server;
    private static LettuceConnectionFactory connections;
    private static StringRedisTemplate redis;

    private final List<RedisOutboxRelay> relays = new ArrayList<>();
    private final Broker broker = new Broker();
    private Clock clock = Clock.systemUTC();

    @BeforeAll
    static void startRedis() {
        server = RedisServer.startTemporary(0);
        connections = new LettuceConnectionFactory("127.0.0.1", server.port());
        connections.afterPropertiesSet();
        connections.start();
        redis = new StringRedisTemplate(connections);
    }

    @AfterAll
    static void stopRedis() {
        connections.destroy();
        server.stop();
    }

    @BeforeEach
    void anEmptyRedis() {
        redis.execute((org.springframework.data.redis.core.RedisCallback<Void>) connection -> {
            connection.serverCommands().flushAll();
            return null;
        });
    }

    @AfterEach
    void stopRelays() {
        broker.letGo.countDown();
        relays.forEach(RedisOutboxRelay::stop);
    }

    @Test
    void an_event_is_stored_with_the_change_and_sent_at_once() {
        var outbox = outbox(relay(broker.sender()));

        put(outbox, "a", 2);

        Awaitility.await()
                .pollInterval(Duration.ofMillis(5))
                .atMost(Duration.ofMillis(500))
                .until(() -> broker.received.size() == 1);
        var event = broker.received.getFirst();
        assertThat(event.userId()).isEqualTo(new UserId("a"));
        assertThat(event.quantity()).isEqualTo(2);
        assertThat(event.meta().occurredAt()).isBetween(Instant.now().minusSeconds(5), Instant.now());
        assertThat(redis.opsForHash().get("test:{a}:units", "sku")).isEqualTo("2");
        awaitEmpty();
    }

    @Test
    void a_change_without_a_running_relay_is_sent_when_one_comes_up() {
        var idle = new RedisOutboxRelay(new TestStreams(), lease(), broker.sender(), new SimpleMeterRegistry());
        put(outbox(idle), "a", 1);
        assertThat(broker.received).isEmpty();

        relay(broker.sender());

        awaitReceived(1);
        awaitEmpty();
    }

    @Test
    void events_of_one_aggregate_leave_in_the_order_of_their_rising_sequence() {
        var outbox = outbox(relay(broker.sender()));

        at8Threads(400, i -> put(outbox, i % 2 == 0 ? "a" : "b", 1));

        awaitReceived(400);
        for (var user : List.of("a", "b")) {
            assertThat(sequencesOf(user)).hasSize(200).isSorted().doesNotHaveDuplicates();
        }
    }

    @Test
    void while_the_broker_is_down_events_wait_in_order() {
        var outbox = outbox(relay(broker.sender()));
        broker.down = true;
        IntStream.rangeClosed(1, 30).forEach(i -> put(outbox, "a", i));
        Awaitility.await().until(() -> broker.refused);
        assertThat(redis.opsForStream().size(STREAMS.getFirst())).isEqualTo(30);

        broker.down = false;

        awaitReceived(30);
        assertThat(broker.received)
                .extracting(CartItemAdded::quantity)
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 30).boxed().toList());
        awaitEmpty();
    }

    @Test
    void a_relay_outlives_an_error() {
        var outbox = outbox(relay(broker.failingOnce(new NoClassDefFoundError("in the middle of a send"))));

        IntStream.rangeClosed(1, 10).forEach(i -> put(outbox, "a", i));

        awaitReceived(10);
        assertThat(broker.received)
                .extracting(CartItemAdded::quantity)
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 10).boxed().toList());
    }

    @Test
    void what_a_dead_relay_had_read_and_not_finished_is_sent_by_the_next() {
        var dying = relay(broker.hangingAfter(3));
        var outbox = outbox(dying);
        IntStream.rangeClosed(1, 10).forEach(i -> put(outbox, "a", i));
        Awaitility.await().until(() -> broker.hanging);

        relay(broker.sender());

        Awaitility.await().until(() -> firstOccurrences().size() == 10);
        assertThat(firstOccurrences())
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 10).boxed().toList());
        awaitEmpty();
    }

    @Test
    void a_relay_that_comes_back_after_its_lease_may_repeat_and_never_overtakes() {
        var outbox = outbox(relay(broker.hangingAfter(3)));
        IntStream.rangeClosed(1, 10).forEach(i -> put(outbox, "a", i));
        Awaitility.await().until(() -> broker.hanging);
        relay(broker.sender());
        Awaitility.await().until(() -> firstOccurrences().size() == 10);

        broker.letGo.countDown();
        IntStream.rangeClosed(11, 20).forEach(i -> put(outbox, "a", i));

        Awaitility.await().until(() -> firstOccurrences().size() == 20);
        assertThat(firstOccurrences()).isSorted();
        awaitEmpty();
    }

    @Test
    void several_relays_share_the_streams_and_send_each_event_once_and_in_order() {
        var outboxes = IntStream.range(0, 3)
                .mapToObj(_ -> outbox(relay(broker.sender(), LONG)))
                .toList();

        at8Threads(600, i -> put(outboxes.get(i % 3), i % 2 == 0 ? "a" : "b", 1));

        awaitReceived(600);
        awaitEmpty();
        assertThat(broker.received).hasSize(600);
        for (var user : List.of("a", "b")) {
            assertThat(sequencesOf(user)).isSorted().doesNotHaveDuplicates();
        }
    }

    @Test
    void an_event_of_a_newer_version_waits_for_a_relay_that_knows_it() {
        var outbox = outbox(relay(broker.sender()));
        raise(outbox, "CartItemGilded", "a", 1);
        put(outbox, "a", 2);
        put(outbox, "b", 3);

        awaitReceived(1);
        assertThat(broker.received).extracting(CartItemAdded::quantity).containsExactly(3);
        assertThat(redis.opsForStream().size(STREAMS.getFirst())).isEqualTo(2);

        relays.getFirst().stop();
        relays.add(started(new RedisOutboxRelay(
                new TestStreams() {
                    @Override
                    public DomainEvent event(OutboxEntry entry) {
                        return added(entry);
                    }
                },
                lease(),
                broker.sender(),
                new SimpleMeterRegistry())));
        awaitReceived(3);
        assertThat(broker.received).extracting(CartItemAdded::quantity).containsExactly(3, 1, 2);
    }

    @Test
    void the_sequence_rises_even_when_redis_was_emptied_or_the_clock_went_back() {
        var outbox = outbox(relay(broker.sender()));
        put(outbox, "a", 1);
        awaitReceived(1);
        anEmptyRedis();
        put(outbox, "a", 2);
        awaitReceived(2);
        clock = Clock.fixed(Instant.EPOCH, ZoneOffset.UTC);
        put(outbox(relays.getFirst()), "a", 3);
        awaitReceived(3);

        assertThat(sequencesOf("a")).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void stopping_sends_what_was_written_until_then() {
        var relay = relay(broker.sender());
        var outbox = outbox(relay);
        IntStream.range(0, 50).forEach(i -> put(outbox, "a", i + 1));

        relay.stop();

        assertThat(broker.received).hasSize(50);
    }

    private RedisOutboxRelay relay(EventSender sender) {
        return relay(sender, SHORT);
    }

    private RedisOutboxRelay relay(EventSender sender, Duration lease) {
        var relay = started(new RedisOutboxRelay(
                new TestStreams(), new OutboxLease(redis, lease), sender, new SimpleMeterRegistry()));
        relays.add(relay);
        return relay;
    }

    private static RedisOutboxRelay started(RedisOutboxRelay relay) {
        relay.start();
        return relay;
    }

    private static OutboxLease lease() {
        return new OutboxLease(redis, SHORT);
    }

    private RedisOutbox outbox(RedisOutboxRelay relay) {
        return new RedisOutbox(redis, relay, clock, Tracer.NOOP, Propagator.NOOP);
    }

    private static void put(RedisOutbox outbox, String user, int units) {
        raise(outbox, ADDED, user, units);
    }

    private static void raise(RedisOutbox outbox, String event, String user, int units) {
        var tag = "test:{" + user + "}:";
        outbox.run(PUT, tag + "outbox", tag + "sequence", List.of(tag + "units"), user, "sku", units, event);
    }

    private static void at8Threads(int times, java.util.function.IntConsumer work) {
        try (var threads = Executors.newFixedThreadPool(8)) {
            IntStream.range(0, times).forEach(i -> threads.execute(() -> work.accept(i)));
        }
    }

    private void awaitReceived(int count) {
        Awaitility.await().until(() -> broker.received.size() >= count);
    }

    private static void awaitEmpty() {
        Awaitility.await().until(() -> lease().waiting(STREAMS) == 0);
    }

    private List<Long> sequencesOf(String user) {
        return broker.received.stream()
                .filter(it -> it.userId().value().equals(user))
                .map(it -> it.meta().sequence())
                .toList();
    }

    private List<Integer> firstOccurrences() {
        return broker.received.stream().map(CartItemAdded::quantity).distinct().toList();
    }

    private static CartItemAdded added(OutboxEntry entry) {
        return new CartItemAdded(
                entry.meta(),
                new UserId(entry.field("userId")),
                new ProductId("product"),
                new SkuId(entry.field("skuId")),
                Integer.parseInt(entry.field("quantity")));
    }

    private static class TestStreams implements OutboxStreams {
        @Override
        public List<String> streams() {
            return STREAMS;
        }

        @Override
        public DomainEvent event(OutboxEntry entry) {
            if (!entry.event().equals(ADDED)) {
                throw new IllegalArgumentException("unknown: " + entry.event());
            }
            return added(entry);
        }
    }

    /** What arrived, and the ways sending may fail. */
    private static final class Broker {
        final List<CartItemAdded> received = new CopyOnWriteArrayList<>();
        final CountDownLatch letGo = new CountDownLatch(1);
        volatile boolean down;
        volatile boolean hanging;
        volatile boolean refused;

        EventSender sender() {
            return sender(_ -> {});
        }

        /** Its relay is as good as dead after so many: it neither sends nor gives up until let go. */
        EventSender hangingAfter(int count) {
            return sender(message -> {
                if (received.size() >= count) {
                    hanging = true;
                    letGo.await();
                }
            });
        }

        EventSender failingOnce(Error error) {
            var failed = new AtomicBoolean();
            return sender(_ -> {
                if (!failed.getAndSet(true)) {
                    throw error;
                }
            });
        }

        private EventSender sender(Before before) {
            var sender = mock(EventSender.class);
            try {
                doAnswer(call -> {
                            before.sending(call.getArgument(0));
                            receive(call.getArgument(0));
                            return null;
                        })
                        .when(sender)
                        .send(any());
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            return sender;
        }

        private void receive(OutboxMessage message) {
            if (down) {
                refused = true;
                throw new KafkaException("down");
            }
            received.add(EventJson.MAPPER.readValue(message.payload(), CartItemAdded.class));
        }

        private interface Before {
            void sending(OutboxMessage message) throws InterruptedException;
        }
    }
}
