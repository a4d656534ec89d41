package dev.jangteo.platform.testing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jangteo.contracts.OrderId;
import dev.jangteo.platform.servers.MongoServer;
import dev.jangteo.platform.testing.Desk.Ticket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.data.mongodb.core.MongoTemplate;

/** No saved event is lost and none overtakes another of its aggregate, whatever dies meanwhile. */
class OutboxCrashIT {
    private static final String TOPIC = "order.events";
    /** Far below the half minutes at which clients give up by themselves, and generous to a busy machine. */
    private static final Duration RECOVERED_WITHIN = Duration.ofSeconds(60);

    private static final Duration PATIENCE = Duration.ofMinutes(3);

    @TempDir
    Path folder;

    private final Map<String, Long> decided = new ConcurrentHashMap<>();
    private final List<AutoCloseable> open = new ArrayList<>();
    private BrokerJvm broker;
    private MongoServer mongo;

    @BeforeEach
    void start() {
        broker = closing(new BrokerJvm(folder));
        mongo = closing(MongoServer.startTemporary(0));
    }

    @AfterEach
    void stop() throws Exception {
        for (var it : open.reversed()) {
            it.close();
        }
    }

    @Test
    void a_broker_down_for_20_seconds_under_load_costs_nothing_and_is_back_in_use_soon() throws Exception {
        broker.start();
        var desk = closing(Desk.open(settings()));
        var savers = savers(desk, 100);
        Awaitility.await().atMost(PATIENCE).until(() -> desk.ears().heard.size() > 100);

        broker.kill();
        var down = System.nanoTime();
        Awaitility.await()
                .atMost(PATIENCE)
                .until(() -> System.nanoTime() - down > Duration.ofSeconds(20).toNanos());
        broker.start();
        var news = ticket(desk, "since-it-is-back");
        Awaitility.await("the first new event")
                .atMost(RECOVERED_WITHIN)
                .until(() -> desk.ears().heard.stream()
                        .anyMatch(it -> it.orderId().value().equals(news)));
        stop(savers);

        awaitEmptyOutboxes(desk);
        Told.onTopic(broker.address(), TOPIC).isComplete(decided);
        Awaitility.await()
                .atMost(PATIENCE)
                .until(() -> Told.of(desk.ears().heard).different() == total());
        Told.of(desk.ears().heard).isComplete(decided);
    }

    @Test
    void two_relays_at_once_tell_everything_in_order_with_repeats_only() throws Exception {
        broker.start();
        var eager = settings("jangteo.events.sweep-every=20ms", "jangteo.events.sweep-after=0ms");
        var first = closing(Desk.open(eager));
        var second = closing(Desk.open(eager));

        var savers = savers(first, 10);
        Awaitility.await().atMost(PATIENCE).until(() -> total() > 1_500);
        stop(savers);

        awaitEmptyOutboxes(second);
        var told = Told.onTopic(broker.address(), TOPIC);
        told.isComplete(decided);
        assertThat(told.repeats()).as("both sent the same at times").isPositive();
    }

    @Test
    void what_a_killed_service_saved_and_did_not_send_another_sends() throws Exception {
        broker.start();
        var survivor = closing(Desk.open(settings()));
        var victim = TestJvm.start(BusyDesk.class, folder.resolve("victim.log"), Desk.arguments(settings()));
        open.add(() -> TestJvm.kill(victim));
        var tickets = survivor.get(MongoTemplate.class).getCollection("desk-ticket");
        Awaitility.await().atMost(PATIENCE).until(() -> tickets.countDocuments() > 300);

        TestJvm.kill(victim);

        for (var it : tickets.find()) {
            decided.put(it.getString("_id"), it.getLong("sequence"));
        }
        awaitEmptyOutboxes(survivor);
        Told.onTopic(broker.address(), TOPIC).isComplete(decided);
    }

    @Test
    void a_save_that_brings_a_sent_event_back_repeats_it_and_loses_nothing() {
        broker.start();
        var desk = closing(Desk.open(settings()));
        var documents = desk.get(MongoTemplate.class);
        var id = new OrderId(UUID.randomUUID().toString());
        var ticket = new Ticket(id);
        ticket.fail("1");
        documents.save(ticket);
        Awaitility.await().atMost(PATIENCE).until(() -> outbox(documents, id).isEmpty());
        ticket.fail("2");

        documents.save(ticket); // its outbox still holds the first event

        Awaitility.await().atMost(PATIENCE).until(() -> outbox(documents, id).isEmpty());
        assertThat(Told.onTopic(broker.address(), TOPIC).of(id.value())).containsExactly(1L, 1L, 2L);
    }

    @Test
    void a_service_that_came_up_before_the_broker_works_soon_after_its_coming() {
        var desk = closing(Desk.open(settings()));
        var early = ticket(desk, "early");

        broker.start();

        Awaitility.await()
                .atMost(RECOVERED_WITHIN)
                .until(() -> desk.ears().heard.stream()
                        .anyMatch(it -> it.orderId().value().equals(early)));
    }

    private List<String> settings(String... more) {
        var settings = new ArrayList<>(List.of(
                "KAFKA_BOOTSTRAP_SERVERS=" + broker.address(), "MONGODB_URI=mongodb://127.0.0.1:" + mongo.port()));
        settings.addAll(List.of(more));
        return settings;
    }

    /** Eight threads, each with its own tickets, each saving one event after the other with a pause. */
    private List<ScheduledExecutorService> savers(Desk desk, int pauseMillis) {
        List<ScheduledExecutorService> savers = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            var name = "ticket-" + i + "-";
            var saver = Executors.newSingleThreadScheduledExecutor();
            var _ = saver.scheduleWithFixedDelay(
                    () -> ticket(desk, name + ThreadLocalRandom.current().nextInt(20)),
                    0,
                    pauseMillis,
                    TimeUnit.MILLISECONDS);
            savers.add(saver);
        }
        return savers;
    }

    private static void stop(List<ScheduledExecutorService> savers) {
        savers.forEach(ScheduledExecutorService::close);
    }

    private String ticket(Desk desk, String id) {
        var documents = desk.get(MongoTemplate.class);
        var ticket = documents.findById(new OrderId(id), Ticket.class);
        if (ticket == null) {
            ticket = new Ticket(new OrderId(id));
        }
        ticket.fail("again");
        documents.save(ticket);
        decided.merge(id, 1L, Long::sum);
        return id;
    }

    private long total() {
        return decided.values().stream().mapToLong(Long::longValue).sum();
    }

    private static void awaitEmptyOutboxes(Desk desk) {
        var tickets = desk.get(MongoTemplate.class).getCollection("desk-ticket");
        Awaitility.await()
                .atMost(PATIENCE)
                .until(() -> tickets.countDocuments(new Document("outbox.0", new Document("$exists", true))) == 0);
    }

    private static List<Document> outbox(MongoTemplate documents, OrderId id) {
        return documents
                .getCollection("desk-ticket")
                .find(new Document("_id", id.value()))
                .first()
                .getList("outbox", Document.class);
    }

    private <T extends AutoCloseable> T closing(T it) {
        open.add(it);
        return it;
    }

    /** A service that saves as fast as it can until it is killed. */
    static final class BusyDesk {
        private BusyDesk() {}

        public static void main(String[] arguments) {
            var context = new org.springframework.boot.builder.SpringApplicationBuilder(Desk.Application.class)
                    .run(arguments);
            var documents = context.getBean(MongoTemplate.class);
            for (int i = 0; ; i++) {
                var ticket = new Ticket(new OrderId("victim-" + i));
                ticket.fail("one");
                ticket.fail("two");
                ticket.fail("three");
                documents.save(ticket);
            }
        }
    }
}
