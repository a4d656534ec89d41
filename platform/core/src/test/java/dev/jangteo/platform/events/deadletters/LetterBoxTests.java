package dev.jangteo.platform.events.deadletters;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.jangteo.platform.events.DeadLetters;
import dev.jangteo.platform.servers.KafkaServer;
import dev.jangteo.platform.servers.Ports;
import dev.jangteo.platform.web.InvalidCursor;
import dev.jangteo.platform.web.Unavailable;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.cloud.stream.config.BindingProperties;
import org.springframework.cloud.stream.config.BindingServiceProperties;
import org.springframework.messaging.Message;

/** Many letters in several partitions of two topics, on a real broker. */
class LetterBoxTests {
    private static final Filter ANY = new Filter(null, null);
    private static final int LETTERS = 730;
    private static final long START = System.currentTimeMillis();

    private static KafkaServer broker;
    private static LetterBox letters;

    @BeforeAll
    static void write() throws Exception {
        broker = KafkaServer.startTemporary(0);
        var address = "127.0.0.1:" + broker.port();
        letters = letterBox(address, "order.events", "payment.events", "never.published");
        try (var admin = Admin.create(Map.of("bootstrap.servers", address));
                var producer = new KafkaProducer<>(
                        Map.<String, Object>of("bootstrap.servers", address),
                        new ByteArraySerializer(),
                        new ByteArraySerializer())) {
            admin.createTopics(List.of(
                            new NewTopic("error.order.events.desk", 3, (short) 1),
                            new NewTopic("error.payment.events.desk", 2, (short) 1)))
                    .all()
                    .get();
            for (int i = 0; i < LETTERS; i++) {
                producer.send(letter(i)).get();
            }
        }
    }

    @AfterAll
    static void stop() {
        broker.stop();
    }

    @Test
    void pages_of_any_size_together_are_all_letters_newest_first() {
        assertThat(all(ANY, 37)).containsExactlyElementsOf(numbers(LETTERS - 1, 0));
        assertThat(all(ANY, 100)).containsExactlyElementsOf(numbers(LETTERS - 1, 0));
    }

    @Test
    void a_filter_finds_its_letters_among_many() {
        assertThat(all(new Filter("payment.events", null), 50))
                .allMatch(it -> it % 5 == 0)
                .hasSize(LETTERS / 5);
        assertThat(all(new Filter(null, "RARE"), 50)).containsExactly(700, 400, 100);
        assertThat(all(new Filter("payment.events", "nothing like it"), 50)).isEmpty();
        assertThat(all(new Filter("other.events", null), 50)).isEmpty();
    }

    @Test
    void the_oldest_come_in_their_order_and_all_that_match_are_counted() {
        var oldest = letters.oldest(ANY, _ -> true, 5);

        assertThat(oldest.letters()).extracting(LetterBoxTests::number).containsExactly(0, 1, 2, 3, 4);
        assertThat(oldest.matching()).isEqualTo(LETTERS);
        assertThat(letters.oldest(ANY, id -> id.topic().contains("payment"), 2).letters())
                .extracting(LetterBoxTests::number)
                .containsExactly(0, 5);
    }

    @Test
    void a_letter_is_found_by_its_id_and_only_where_letters_of_ours_lie() {
        var some = letters.page(ANY, 3, null).items().getLast();

        var found = letters.find(LetterId.parse(some.id().toString()).orElseThrow());

        assertThat(found.map(LetterBoxTests::number)).contains(LETTERS - 3);
        assertThat(letters.find(new LetterId("error.order.events.desk", 0, 1_000_000)))
                .isEmpty();
        assertThat(letters.find(new LetterId("error.order.events.desk", 17, 0))).isEmpty();
        assertThat(letters.find(new LetterId("error.order.events.another", 0, 0)))
                .isEmpty();
        assertThat(letters.find(new LetterId("error.never.published.desk", 0, 0)))
                .isEmpty();
    }

    @Test
    void letters_that_ran_out_of_their_time_are_gone_from_list_and_look() throws Exception {
        var address = "127.0.0.1:" + broker.port();
        var shortLived = letterBox(address, "short.events");
        var lane = new TopicPartition("error.short.events.desk", 0);
        try (var admin = Admin.create(Map.of("bootstrap.servers", address));
                var producer = new KafkaProducer<>(
                        Map.<String, Object>of("bootstrap.servers", address),
                        new ByteArraySerializer(),
                        new ByteArraySerializer())) {
            admin.createTopics(List.of(new NewTopic(lane.topic(), 1, (short) 1)))
                    .all()
                    .get();
            for (int i = 0; i < 150; i++) {
                producer.send(new ProducerRecord<>(lane.topic(), new byte[] {1}))
                        .get();
            }
            admin.deleteRecords(Map.of(lane, RecordsToDelete.beforeOffset(120)))
                    .all()
                    .get();
        }

        assertThat(shortLived.page(ANY, 100, null).items()).hasSize(30);
        assertThat(shortLived.find(new LetterId(lane.topic(), 0, 119))).isEmpty();
        assertThat(shortLived.find(new LetterId(lane.topic(), 0, 120))).isPresent();
    }

    @Test
    void a_cursor_of_something_else_is_refused() {
        assertThatThrownBy(() -> letters.page(ANY, 10, "bm9uZQ")).isInstanceOf(InvalidCursor.class);
    }

    @Test
    void a_broker_that_does_not_answer_is_said_to_be_unavailable_soon() {
        var nobody = letterBox("127.0.0.1:" + Ports.free(), "order.events");
        var start = System.nanoTime();

        assertThatThrownBy(() -> nobody.page(ANY, 10, null)).isInstanceOf(Unavailable.class);

        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(15));
    }

    private static List<Integer> all(Filter filter, int size) {
        List<Integer> numbers = new ArrayList<>();
        @Nullable String after = null;
        boolean more = true;
        while (more) {
            var page = letters.page(filter, size, after);
            page.items().forEach(it -> numbers.add(number(it)));
            after = page.endCursor();
            more = page.hasNextPage();
        }
        return numbers;
    }

    private static ProducerRecord<byte[], byte[]> letter(int number) {
        var topic = number % 5 == 0 ? "payment.events" : "order.events";
        var partition = number % 5 == 0 ? number % 2 : number % 3;
        var letter = new ProducerRecord<>(
                DeadLetters.topic(topic, "desk"),
                partition,
                START + number,
                new byte[0],
                Integer.toString(number).getBytes(UTF_8));
        letter.headers()
                .add(DeadLetters.MESSAGE, (number % 300 == 100 ? "a rare failure" : "the usual").getBytes(UTF_8));
        return letter;
    }

    private static int number(Letter letter) {
        return Integer.parseInt(new String(letter.payload(), UTF_8));
    }

    private static List<Integer> numbers(int from, int downTo) {
        var numbers =
                new ArrayList<>(IntStream.rangeClosed(downTo, from).boxed().toList());
        Collections.reverse(numbers);
        return numbers;
    }

    private static LetterBox letterBox(String address, String... topics) {
        var kafka = new KafkaProperties();
        kafka.setBootstrapServers(List.of(address));
        var bindings = new BindingServiceProperties();
        var beans = new StaticListableBeanFactory();
        List<String> functions = new ArrayList<>();
        for (var topic : topics) {
            var function = "on" + functions.size();
            var binding = new BindingProperties();
            binding.setDestination(topic);
            binding.setGroup("desk");
            bindings.getBindings().put(function + "-in-0", binding);
            beans.addBean(function, (Consumer<Message<byte[]>>) _ -> {});
            functions.add(function);
        }
        return new LetterBox(new Listeners(beans, bindings, String.join(";", functions)), new TopicReaders(kafka));
    }
}
