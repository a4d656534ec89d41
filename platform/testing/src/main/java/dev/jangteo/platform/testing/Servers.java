package dev.jangteo.platform.testing;

import dev.jangteo.platform.servers.KafkaServer;
import dev.jangteo.platform.servers.MongoServer;
import dev.jangteo.platform.servers.RedisServer;
import java.nio.file.Files;
import java.nio.file.Path;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.kafka.KafkaContainer;
import org.testcontainers.mongodb.MongoDBContainer;

/**
 * The broker and stores of a test JVM: containers where Docker is present, the embedded servers otherwise. The one
 * switch is {@code JANGTEO_TEST_SERVERS}: {@code containers}, {@code embedded}, or unset to go by what is there.
 */
record Servers(String kafkaBootstrapServers, String redisUrl, String mongoUri) {
    private static final Path DOCKER_SOCKET = Path.of("/var/run/docker.sock");

    static Servers start() {
        return useContainers() ? containers() : embedded();
    }

    private static boolean useContainers() {
        var choice = System.getenv().getOrDefault("JANGTEO_TEST_SERVERS", "");
        return switch (choice) {
            case "containers" -> true;
            case "embedded" -> false;
            case "" ->
                (System.getenv("DOCKER_HOST") != null || Files.exists(DOCKER_SOCKET))
                        && DockerClientFactory.instance().isDockerAvailable();
            default -> throw new IllegalArgumentException("JANGTEO_TEST_SERVERS is containers or embedded");
        };
    }

    private static Servers embedded() {
        return new Servers(
                "127.0.0.1:" + KafkaServer.startTemporary(0).port(),
                "redis://127.0.0.1:" + RedisServer.startTemporary(0).port(),
                "mongodb://127.0.0.1:" + MongoServer.startTemporary(0).port());
    }

    @SuppressWarnings("resource") // they end with the JVM
    private static Servers containers() {
        var kafka = new KafkaContainer("apache/kafka:4.2.1");
        var mongo = new MongoDBContainer("mongo:8.0");
        var redis = new GenericContainer<>("redis:8.2").withExposedPorts(6379);
        kafka.start();
        mongo.start();
        redis.start();
        return new Servers(
                kafka.getBootstrapServers(),
                "redis://%s:%d".formatted(redis.getHost(), redis.getMappedPort(6379)),
                mongo.getConnectionString());
    }
}
