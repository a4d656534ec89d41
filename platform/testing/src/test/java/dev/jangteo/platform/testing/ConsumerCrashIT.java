package dev.jangteo.platform.testing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jangteo.contracts.EventId;
import dev.jangteo.contracts.EventMeta;
import dev.jangteo.contracts.OrderEvent.FailureReason;
import dev.jangteo.contracts.OrderEvent.OrderFailed;
import dev.jangteo.contracts.OrderId;
import dev.jangteo.contracts.UserId;
import dev.jangteo.platform.events.EventSender;
import dev.jangteo.platform.events.OutboxMessage;
import dev.jangteo.platform.servers.KafkaServer;
import dev.jangteo.platform.servers.MongoServer;
import dev.jangteo.platform.servers.RedisServer;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import org.awaitility.Awaitility;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.data.redis.core.StringRedisTemplate;

/** Every event has its effect, in its order, whatever dies, joins or leaves meanwhile. */
class ConsumerCrashIT {
    /** Far below the half minutes at which clients give up by themselves, and generous to a busy machine. */
    private static final Duration RECOVERED_WITHIN = Duration.ofSeconds(60);

    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final UserId USER = new UserId("user-1");

    @TempDir
    Path folder;

    private final Map<String, Long> published = new ConcurrentHashMap<>();
    private final List<AutoCloseable> open = new ArrayList<>();
    private KafkaServer broker;
    private MongoServer mongo;
    private RedisServer redis;

    @BeforeEach
    void start() {
        broker = closing(KafkaServer.startTemporary(0));
        mongo = closing(MongoServer.start(0, folder.resolve("mongo")));
        redis = closing(RedisServer.start(0, folder.resolve("redis")));
    }

    @AfterEach
    void stop() throws Exception {
        for (var it : open.reversed()) {
            it.close();
        }
    }

    @Test
    void a_poison_event_is_put_aside_and_what_follows_it_flows_on_in_order() {
        var desk = open("spring.cloud.stream.default.consumer.max-attempts=3");
        desk.ears().effect = event -> {
            if ("poison".equals(event.detail())) {
                throw new IllegalStateException("poisoned");
            }
            if ("overflow".equals(event.detail())) {
                throw new StackOverflowError("in the handler");
            }
        };
        publish(desk, "a", "fine");
        publish(desk, "a", "poison");
        publish(desk, "a", "fine");
        publish(desk, "a", "overflow");
        publish(desk, "a", "fine");
        publish(desk, "b", "fine");

        Awaitility.await().atMost(PATIENCE).until(() -> desk.ears().heard.size() == 4);

        assertThat(Told.of(desk.ears().heard).of("a")).containsExactly(1L, 3L, 5L);
        assertThat(Told.onTopic(address(), "error.order.events.desk").of("a")).containsExactly(2L, 4L);
    }

    @Test
    void consumers_that_join_and_leave_during_a_burst_lose_nothing() throws Exception {
        Queue<OrderFailed> heardByAll = new ConcurrentLinkedQueue<>();
        var first = open();
        first.ears().effect = heardByAll::add;
        var going = new AtomicBoolean(true);
        try (var publisher = Executors.newSingleThreadExecutor()) {
            var burst = publisher.submit(() -> {
                for (int i = 0; going.get(); i++) {
                    publish(first, "order-" + i % 50, "burst");
                    LockSupport.parkNanos(500_000); // some 1,000 a second, as long as it takes
                }
            });
            var second = open();
            second.ears().effect = heardByAll::add;
            Awaitility.await().atMost(PATIENCE).until(() -> second.ears().heard.size() > 50);
            var third = open();
            third.ears().effect = heardByAll::add;
            Awaitility.await().atMost(PATIENCE).until(() -> !third.ears().heard.isEmpty());
            second.close();
            third.close();
            going.set(false);
            burst.get();
        }

        var all = published.values().stream().mapToLong(Long::longValue).sum();
        Awaitility.await().atMost(PATIENCE).until(() -> Told.of(heardByAll).different() == all);
        Told.of(heardByAll).isComplete(published);
    }

    @Test
    void an_event_whose_consumer_died_after_the_effect_and_before_the_commit_comes_again() {
        var desk = open("spring.cloud.function.definition="); // publishes only
        var victim = TestJvm.start(DyingDesk.class, folder.resolve("victim.log"), Desk.arguments(settings()));
        open.add(() -> TestJvm.kill(victim));
        for (int i = 0; i < 20; i++) {
            publish(desk, "order", i == 10 ? "die" : "live");
        }
        var effects = desk.get(MongoTemplate.class).getCollection("effects");
        Awaitility.await().atMost(PATIENCE).until(() -> !victim.isAlive());
        assertThat(effects.countDocuments()).isEqualTo(11);

        var heir = open();

        Awaitility.await()
                .atMost(RECOVERED_WITHIN)
                .until(() -> Told.of(heir.ears().heard).of("order").contains(20L));
        assertThat(Told.of(heir.ears().heard).of("order")).contains(11L).isSorted();
    }

    @Test
    void a_mongodb_that_is_away_for_12_seconds_dead_letters_nothing() {
        var desk = open();
        desk.ears().effect = event -> desk.get(MongoTemplate.class)
                .upsert(
                        Query.query(Criteria.where("_id").is(event.meta().id().value())),
                        new Update().set("sequence", event.meta().sequence()),
                        "effects");
        burst(desk, 10);
        Awaitility.await().atMost(PATIENCE).until(() -> desk.ears().heard.size() == 10);

        var port = mongo.port();
        mongo.stop();
        burst(desk, 10);
        awayFor(Duration.ofSeconds(12));
        mongo = closing(MongoServer.start(port, folder.resolve("mongo")));

        Awaitility.await()
                .atMost(RECOVERED_WITHIN)
                .until(() -> Told.of(desk.ears().heard).different() == 20);
        Told.of(desk.ears().heard).isComplete(published);
        assertThat(desk.get(MongoTemplate.class).getCollection("effects").countDocuments())
                .isEqualTo(20);
        assertThat(Told.onTopic(address(), "error.order.events.desk").different())
                .isZero();
    }

    @Test
    void a_redis_that_is_away_for_12_seconds_and_comes_back_empty_dead_letters_nothing() {
        var desk = open();
        desk.ears().effect = event -> {
            var _ = desk.get(StringRedisTemplate.class).opsForValue().increment("heard");
        };
        burst(desk, 10);
        Awaitility.await().atMost(PATIENCE).until(() -> desk.ears().heard.size() == 10);

        var port = redis.port();
        redis.stop();
        burst(desk, 10);
        awayFor(Duration.ofSeconds(12));
        redis = closing(RedisServer.start(port, folder.resolve("an-empty-redis")));

        Awaitility.await()
                .atMost(RECOVERED_WITHIN)
                .until(() -> Told.of(desk.ears().heard).different() == 20);
        Told.of(desk.ears().heard).isComplete(published);
        assertThat(Told.onTopic(address(), "error.order.events.desk").different())
                .isZero();
    }

    private static void awayFor(Duration time) {
        var start = System.nanoTime();
        Awaitility.await().atMost(time.plusSeconds(5)).until(() -> System.nanoTime() - start > time.toNanos());
    }

    private void burst(Desk desk, int events) {
        for (int i = 0; i < events; i++) {
            publish(desk, "order-" + i % 3, "burst");
        }
    }

    private void publish(Desk desk, String order, String detail) {
        var sequence = published.merge(order, 1L, Long::sum);
        var meta = new EventMeta(new EventId(UUID.randomUUID().toString()), Instant.now(), sequence);
        var event = new OrderFailed(meta, new OrderId(order), USER, FailureReason.PAYMENT_FAILED, detail);
        try {
            desk.get(EventSender.class).send(OutboxMessage.of(event, null));
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private Desk open(String... more) {
        return closing(Desk.open(settings(more)));
    }

    private List<String> settings(String... more) {
        var settings = new ArrayList<>(List.of(
                "KAFKA_BOOTSTRAP_SERVERS=" + address(),
                "MONGODB_URI=mongodb://127.0.0.1:" + mongo.port(),
                "REDIS_URL=redis://127.0.0.1:" + redis.port()));
        settings.addAll(List.of(more));
        return settings;
    }

    private String address() {
        return "127.0.0.1:" + broker.port();
    }

    private <T extends AutoCloseable> T closing(T it) {
        open.add(it);
        return it;
    }

    /** Dies when it is told to, after the effect and before anything else. */
    static final class DyingDesk {
        private DyingDesk() {}

        public static void main(String[] arguments) {
            var context = new SpringApplicationBuilder(Desk.Application.class).run(arguments);
            var effects = context.getBean(MongoTemplate.class).getCollection("effects");
            context.getBean(Desk.Ears.class).effect = event -> {
                effects.insertOne(new Document("_id", event.meta().id().value()));
                if ("die".equals(event.detail())) {
                    Runtime.getRuntime().halt(137);
                }
            };
        }
    }
}
