package dev.jangteo.platform.servers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KafkaServerTests {

    private static final String TOPIC = "order.events";

    @TempDir
    Path folder;

    @Test
    void records_survive_a_restart_on_another_port() throws Exception {
        try (KafkaServer server = KafkaServer.start(0, folder)) {
            send(server.port(), "OrderCreated");
        }
        try (KafkaServer server = KafkaServer.start(0, folder)) {
            assertThat(receive(server.port(), 1)).containsExactly("OrderCreated");
        }
    }

    @Test
    void acknowledged_records_survive_kill_9_and_the_next_start_ends_by_sigterm() throws Exception {
        Path data = Files.createDirectory(folder.resolve("data"));
        int port = Ports.free();
        Process killed = ServerJvm.start(KafkaServer.class, port, data);
        send(port, "OrderCreated");
        killed.destroyForcibly().waitFor();

        Process second = ServerJvm.start(KafkaServer.class, port, data);
        assertThat(receive(port, 1)).containsExactly("OrderCreated");
        second.destroy();

        assertThat(second.waitFor(30, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void a_port_in_use_is_refused_by_number() {
        try (RedisServer stranger = RedisServer.startTemporary(0)) {
            assertThatThrownBy(() -> KafkaServer.start(stranger.port(), folder))
                    .isInstanceOf(ServerDidNotStart.class)
                    .hasMessageContaining(String.valueOf(stranger.port()));
        }
    }

    private static void send(int port, String value) throws Exception {
        Map<String, Object> settings = Map.of("bootstrap.servers", "127.0.0.1:" + port, "acks", "all");
        try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
            producer.send(new ProducerRecord<>(TOPIC, "order", value)).get(30, TimeUnit.SECONDS);
        }
    }

    private static List<String> receive(int port, int wanted) {
        Map<String, Object> settings = Map.of("bootstrap.servers", "127.0.0.1:" + port);
        List<String> received = new ArrayList<>();
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(TOPIC).stream()
                    .map(it -> new TopicPartition(TOPIC, it.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            long deadline = System.nanoTime() + Duration.ofSeconds(30).toNanos();
            while (received.size() < wanted && System.nanoTime() < deadline) {
                consumer.poll(Duration.ofMillis(200)).forEach(record -> received.add(record.value()));
            }
        }
        return received;
    }
}
