package dev.jangteo.platform.testing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.jangteo.contracts.EventId;
import dev.jangteo.contracts.EventMeta;
import dev.jangteo.contracts.OrderEvent;
import dev.jangteo.contracts.OrderEvent.FailureReason;
import dev.jangteo.contracts.OrderEvent.OrderFailed;
import dev.jangteo.contracts.OrderId;
import dev.jangteo.contracts.UserId;
import dev.jangteo.platform.events.EventReader;
import java.net.URLEncoder;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.messaging.Message;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;

/** Dead letters as an admin meets them, on a real broker. */
@ServiceTest
@TestPropertySource(
        properties = {
            "spring.application.name=letters-test",
            "spring.mongodb.database=letters-test",
            "spring.cloud.function.definition=onOrder",
            "spring.cloud.stream.bindings.onOrder-in-0.destination=order.events",
            "spring.cloud.stream.default.consumer.max-attempts=2",
            "spring.cloud.stream.default.consumer.back-off-initial-interval=10",
            "jangteo.events.dead-letters.replays-per-second=10",
        })
class DeadLettersIT {
    private static final String LETTERS = "/api/admin/dead-letters/letters-test";
    private static final UserId USER = new UserId("user-1");

    @Autowired
    Http http;

    @Autowired
    Tokens tokens;

    @Autowired
    Topics topics;

    @Autowired
    KafkaTemplate<byte[], byte[]> kafka;

    @Autowired
    Handler handler;

    @Autowired
    Environment environment;

    Http admin;

    @BeforeEach
    void mended() {
        handler.broken.clear();
        admin = http.as(tokens.admin());
    }

    @Test
    void only_admins_see_dead_letters() {
        assertThat(http.get(LETTERS).status()).isEqualTo(401);
        assertThat(http.as(tokens.customer(USER)).get(LETTERS).status()).isEqualTo(403);
        assertThat(http.as(tokens.agent()).post(LETTERS + "/replays", Map.of()).status())
                .isEqualTo(403);
    }

    @Test
    void a_letter_says_what_it_was_and_why_it_lies_there() throws Exception {
        var reason = unique("no such coupon");
        var order = failing(reason);

        var line = await(reason, 1).getFirst();
        assertThat(line.at("/topic").asString()).isEqualTo("order.events");
        assertThat(line.at("/type").asString()).isEqualTo("OrderFailed");
        assertThat(line.at("/key").asString()).isEqualTo(order.value());
        assertThat(line.at("/offset").asLong(-1)).isNotNegative();
        assertThat(line.at("/reason/exception").asString()).isEqualTo("java.lang.IllegalStateException");
        assertThat(line.at("/reason/message").asString()).isEqualTo(reason);
        assertThat(line.at("/state").asString()).isEqualTo("WAITING");

        var whole = admin.get(LETTERS + "/" + id(line));
        assertThat(whole.status()).isEqualTo(200);
        assertThat(whole.text("/payload")).contains(order.value()).contains("\"type\"");
        assertThat(whole.text("/headers/ce_type")).isEqualTo("OrderFailed");
        assertThat(whole.text("/stackTrace")).contains(Handler.class.getName());
        assertThat(Instant.parse(whole.text("/letter/givenUpAt"))).isAfter(Instant.parse(whole.text("/letter/at")));
    }

    @Test
    void a_replay_reaches_our_own_handler_alone_and_is_told() throws Exception {
        var reason = unique("mended soon");
        var order = failing(reason);
        var letter = id(await(reason, 1).getFirst());
        var heardBefore = topics.deliveries(
                        OrderFailed.class, it -> it.orderId().equals(order))
                .size();
        handler.broken.clear();

        var answer = admin.post(LETTERS + "/" + letter + "/replay", Map.of());

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.text("/outcome")).isEqualTo("REPLAYED");
        assertThat(answer.text("/by")).isEqualTo("an-admin");
        assertThat(handler.handled).contains(order);
        assertThat(topics.deliveries(OrderFailed.class, it -> it.orderId().equals(order)))
                .hasSize(heardBefore);
        assertThat(state(letter)).isEqualTo("REPLAYED");
        topics.awaitRecord(it -> it.topic().equals("replayed.order.events.letters-test") && letter.equals(it.key()));
    }

    @Test
    void a_replayed_letter_is_not_replayed_again_unless_by_force() throws Exception {
        var reason = unique("once is enough");
        failing(reason);
        var letter = id(await(reason, 1).getFirst());
        handler.broken.clear();
        admin.post(LETTERS + "/" + letter + "/replay", Map.of());

        var again = admin.post(LETTERS + "/" + letter + "/replay", Map.of());
        var forced = admin.post(LETTERS + "/" + letter + "/replay?force=true", Map.of());

        assertThat(again.status()).isEqualTo(409);
        assertThat(again.text("/code")).isEqualTo("dead-letter-already-replayed");
        assertThat(again.text("/detail")).contains("force=true");
        assertThat(forced.status()).isEqualTo(200);
        assertThat(admin.get(LETTERS + "/" + letter).json().at("/replays")).hasSize(2);
    }

    @Test
    void a_replay_that_fails_makes_no_new_letter_and_after_five_needs_force() throws Exception {
        var reason = unique("still broken");
        failing(reason);
        var letter = id(await(reason, 1).getFirst());

        for (int i = 0; i < 5; i++) {
            var answer = admin.post(LETTERS + "/" + letter + "/replay", Map.of());
            assertThat(answer.text("/outcome")).isEqualTo("FAILED");
            assertThat(answer.text("/error")).contains(reason);
        }
        var sixth = admin.post(LETTERS + "/" + letter + "/replay", Map.of());

        assertThat(sixth.status()).isEqualTo(409);
        assertThat(sixth.text("/code")).isEqualTo("dead-letter-keeps-failing");
        assertThat(sixth.text("/detail")).contains("5");
        assertThat(list(reason)).hasSize(1);
        assertThat(state(letter)).isEqualTo("FAILING");
        assertThat(bulk(Map.of("reason", reason)).at("/matching").asInt()).isZero();
        handler.broken.clear();
        assertThat(admin.post(LETTERS + "/" + letter + "/replay?force=true", Map.of())
                        .text("/outcome"))
                .isEqualTo("REPLAYED");
    }

    @Test
    void a_dry_run_tells_and_changes_nothing_then_the_oldest_are_replayed_in_their_order() throws Exception {
        var reason = unique("warehouse closed");
        List<OrderId> orders = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            orders.add(failing(reason));
            await(reason, i + 1);
        }
        handler.broken.clear();

        var dry = bulk(Map.of("reason", reason, "limit", 3, "dryRun", true));
        assertThat(dry.at("/matching").asInt()).isEqualTo(5);
        assertThat(dry.at("/letters")).hasSize(3);
        assertThat(dry.at("/more").asBoolean()).isTrue();
        assertThat(handler.handled).doesNotContainAnyElementsOf(orders);

        var done = bulk(Map.of("reason", reason, "limit", 3));
        assertThat(done.at("/replayed").asInt()).isEqualTo(3);
        assertThat(done.at("/more").asBoolean()).isTrue();
        assertThat(handler.handled.stream().filter(orders::contains)).containsExactlyElementsOf(orders.subList(0, 3));

        assertThat(bulk(Map.of("reason", reason)).at("/replayed").asInt()).isEqualTo(2);
        assertThat(handler.handled.stream().filter(orders::contains)).containsExactlyElementsOf(orders);
        assertThat(bulk(Map.of("reason", reason)).at("/matching").asInt()).isZero();
    }

    @Test
    void a_bulk_replay_keeps_its_pace() throws Exception {
        var reason = unique("slowly");
        for (int i = 0; i < 8; i++) {
            failing(reason);
        }
        await(reason, 8);
        handler.broken.clear();

        var start = System.nanoTime();
        assertThat(bulk(Map.of("reason", reason)).at("/replayed").asInt()).isEqualTo(8);

        assertThat(System.nanoTime() - start).isGreaterThan(600_000_000L);
    }

    @Test
    void the_list_is_paged_newest_first_and_stays_put_while_letters_come_in() throws Exception {
        var reason = unique("page by page");
        List<String> keys = new ArrayList<>();
        for (int i = 0; i < 7; i++) {
            keys.addFirst(failing(reason).value());
            await(reason, i + 1);
        }

        var first = admin.get(LETTERS + "?first=3&reason=" + encode(reason)).json();
        failing(reason);
        await(reason, 8);
        var second = after(reason, first);
        var third = after(reason, second);

        assertThat(first.at("/hasNextPage").asBoolean()).isTrue();
        assertThat(third.at("/hasNextPage").asBoolean()).isFalse();
        assertThat(List.of(first, second, third).stream().flatMap(page -> keys(page.at("/items")).stream()))
                .containsExactlyElementsOf(keys);
    }

    @Test
    void topic_and_reason_choose_and_what_is_unknown_is_refused() throws Exception {
        var reason = unique("choosy");
        failing(reason);
        await(reason, 1);

        assertThat(admin.get(LETTERS + "?topic=order.events&reason=" + encode(reason))
                        .json()
                        .at("/items"))
                .hasSize(1);
        assertThat(admin.get(LETTERS + "?reason=illegalstate").json().at("/items"))
                .isNotEmpty();
        assertThat(admin.get(LETTERS + "?topic=other.events").json().at("/items"))
                .isEmpty();
        assertThat(admin.get(LETTERS + "?after=bm9uZQ").text("/code")).isEqualTo("invalid-cursor");
        assertThat(admin.get(LETTERS + "?first=0").text("/code")).isEqualTo("invalid-request");
        assertThat(admin.post(LETTERS + "/replays", Map.of("limit", 101)).status())
                .isEqualTo(400);
        for (var unknown :
                List.of("nonsense", "ZXJyb3IueC55LzAvMA", placeOf("error.order.events.letters-test", 999_999))) {
            assertThat(admin.get(LETTERS + "/" + unknown).text("/code")).isEqualTo("dead-letter-not-found");
            assertThat(admin.post(LETTERS + "/" + unknown + "/replay", Map.of()).status())
                    .isEqualTo(404);
        }
    }

    @Test
    void another_instance_knows_what_was_replayed() throws Exception {
        var reason = unique("seen by all");
        failing(reason);
        var letter = id(await(reason, 1).getFirst());
        handler.broken.clear();
        admin.post(LETTERS + "/" + letter + "/replay", Map.of());

        try (var other = anotherInstance()) {
            var theirs =
                    other.getBean(Http.class).as(other.getBean(Tokens.class).admin());
            assertThat(theirs.get(LETTERS + "/" + letter).text("/letter/state")).isEqualTo("REPLAYED");
            assertThat(theirs.post(LETTERS + "/" + letter + "/replay", Map.of()).status())
                    .isEqualTo(409);
        }
    }

    @Test
    void what_is_no_text_is_shown_in_base64() throws Exception {
        var key = UUID.randomUUID().toString();
        kafka.send(new ProducerRecord<>("order.events", key.getBytes(UTF_8), new byte[] {(byte) 0xff, 0x00}))
                .get();

        var letter = id(Awaitility.await()
                .until(
                        () -> list("UnreadableEvent").stream()
                                .filter(it -> key.equals(it.at("/key").asString()))
                                .findFirst(),
                        Optional::isPresent)
                .orElseThrow());

        var whole = admin.get(LETTERS + "/" + letter);
        assertThat(whole.text("/payload")).isEqualTo("/wA=");
        assertThat(whole.json().at("/payloadIsBase64").asBoolean()).isTrue();
        assertThat(whole.text("/letter/reason/exception")).endsWith("UnreadableEvent");
    }

    @Test
    void an_event_of_the_greatest_size_still_fits_with_its_reason() throws Exception {
        var reason = unique("great");
        handler.broken.add(reason);
        var order = new OrderId(UUID.randomUUID().toString());
        publish(order, reason + "x".repeat(1_040_000));

        assertThat(await(reason, 1).getFirst().at("/key").asString()).isEqualTo(order.value());
    }

    private ConfigurableApplicationContext anotherInstance() {
        var settings = Stream.of(
                        "spring.application.name",
                        "spring.mongodb.database",
                        "spring.cloud.function.definition",
                        "spring.cloud.stream.bindings.onOrder-in-0.destination")
                .map(name -> "--" + name + "=" + environment.getRequiredProperty(name));
        return new SpringApplicationBuilder(Application.class, TestVocabulary.class)
                .initializers(new TestServers())
                .run(Stream.concat(settings, Stream.of("--server.port=0")).toArray(String[]::new));
    }

    private OrderId failing(String reason) {
        handler.broken.add(reason);
        var order = new OrderId(UUID.randomUUID().toString());
        publish(order, reason);
        return order;
    }

    private void publish(OrderId order, String detail) {
        var meta = new EventMeta(new EventId(UUID.randomUUID().toString()), Instant.now(), 1);
        var event = new OrderFailed(meta, order, USER, FailureReason.PAYMENT_FAILED, detail);
        topics.publish(event);
    }

    private List<JsonNode> await(String reason, int count) {
        return Awaitility.await().until(() -> list(reason), it -> it.size() == count);
    }

    private List<JsonNode> list(String reason) {
        var answer = admin.get(LETTERS + "?first=100&reason=" + encode(reason));
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return StreamSupport.stream(answer.json().at("/items").spliterator(), false)
                .toList();
    }

    private JsonNode after(String reason, JsonNode page) {
        return admin.get(LETTERS + "?first=3&reason=" + encode(reason) + "&after="
                        + page.at("/endCursor").asString())
                .json();
    }

    private JsonNode bulk(Map<String, Object> wanted) {
        var answer = admin.post(LETTERS + "/replays", wanted);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.json();
    }

    private String state(String letter) {
        return admin.get(LETTERS + "/" + letter).text("/letter/state");
    }

    private static List<String> keys(JsonNode items) {
        return IntStream.range(0, items.size())
                .mapToObj(i -> items.get(i).at("/key").asString())
                .toList();
    }

    private static String id(JsonNode line) {
        return line.at("/letterId").asString();
    }

    private static String placeOf(String topic, long offset) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString((topic + "/0/" + offset).getBytes(UTF_8));
    }

    private static String unique(String text) {
        return text + " " + UUID.randomUUID();
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, UTF_8);
    }

    /** Fails for events whose detail begins with one of the broken ones. */
    static class Handler {
        final Set<String> broken = ConcurrentHashMap.newKeySet();
        final ConcurrentLinkedQueue<OrderId> handled = new ConcurrentLinkedQueue<>();

        void on(OrderEvent event) {
            if (event instanceof OrderFailed it) {
                broken.stream().filter(it.detail()::startsWith).findFirst().ifPresent(reason -> {
                    throw new IllegalStateException(reason);
                });
            }
            handled.add(event.orderId());
        }
    }

    @SpringBootConfiguration
    @EnableAutoConfiguration
    static class Application {
        @Bean
        Handler handler() {
            return new Handler();
        }

        @Bean
        Consumer<Message<byte[]>> onOrder(EventReader events, Handler handler) {
            return events.handle(OrderEvent.class, handler::on);
        }
    }
}
