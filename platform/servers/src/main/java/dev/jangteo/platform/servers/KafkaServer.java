package dev.jangteo.platform.servers;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import kafka.tools.StorageTool;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;

/** A real Kafka broker and controller in one (KRaft), from its Maven artifact. */
public final class KafkaServer implements LocalServer {

    private final int port;
    private final KafkaRaftServer server;
    private final Runnable afterStop;
    private boolean stopped;

    private KafkaServer(int port, KafkaRaftServer server, Runnable afterStop) {
        this.port = port;
        this.server = server;
        this.afterStop = afterStop;
    }

    /** Starts on the port (0: any free one) with its log in the folder, which is formatted when it is new. */
    public static KafkaServer start(int port, Path data) {
        return start(Ports.orFree(port), data, () -> {});
    }

    /** Starts with data that end with the broker. */
    public static KafkaServer startTemporary(int port) {
        Path data = TemporaryFolder.create("kafka");
        return start(Ports.orFree(port), data, () -> TemporaryFolder.delete(data));
    }

    private static KafkaServer start(int port, Path data, Runnable afterStop) {
        if (Ports.answers(port)) {
            throw new ServerDidNotStart("Kafka cannot listen on port " + port + ": it is in use", null);
        }
        Properties settings = settings(port, Ports.free(), data);
        formatIfNew(settings, data);
        var server = new KafkaRaftServer(new KafkaConfig(settings, false), Time.SYSTEM);
        try {
            server.startup();
        } catch (RuntimeException e) {
            server.shutdown();
            throw new ServerDidNotStart("Kafka did not start on port " + port + ": " + e.getMessage(), e);
        }
        return new KafkaServer(port, server, afterStop);
    }

    private static void formatIfNew(Properties settings, Path data) {
        if (Files.exists(logFolder(data).resolve("meta.properties"))) {
            return;
        }
        try {
            Path file = Files.createDirectories(data).resolve("server.properties");
            try (var out = Files.newBufferedWriter(file)) {
                settings.store(out, null);
            }
            String[] command = {"format", "-t", Uuid.randomUuid().toString(), "-c", file.toString()};
            var answer = new ByteArrayOutputStream();
            try (var out = new PrintStream(answer, true, StandardCharsets.UTF_8)) {
                if (StorageTool.execute(command, out) != 0) {
                    throw new ServerDidNotStart("Kafka cannot format " + data + ": " + answer, null);
                }
            }
        } catch (IOException e) {
            throw new ServerDidNotStart("Kafka cannot use " + data + ": " + e.getMessage(), e);
        }
    }

    private static Path logFolder(Path data) {
        return data.resolve("log");
    }

    /** One node, quick to start and, after kill -9, quick to lead itself again (the time-outs). */
    private static Properties settings(int port, int controllerPort, Path data) {
        var settings = new Properties();
        settings.put("process.roles", "broker,controller");
        settings.put("node.id", "1");
        settings.put("controller.quorum.voters", "1@127.0.0.1:" + controllerPort);
        settings.put("controller.listener.names", "CONTROLLER");
        settings.put("listeners", "PLAINTEXT://127.0.0.1:" + port + ",CONTROLLER://127.0.0.1:" + controllerPort);
        settings.put("advertised.listeners", "PLAINTEXT://127.0.0.1:" + port);
        settings.put("listener.security.protocol.map", "PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT");
        settings.put("log.dirs", logFolder(data).toAbsolutePath().toString());

        settings.put("num.partitions", "6");
        settings.put("default.replication.factor", "1");
        settings.put("offsets.topic.replication.factor", "1");
        settings.put("offsets.topic.num.partitions", "3");
        settings.put("transaction.state.log.replication.factor", "1");
        settings.put("transaction.state.log.min.isr", "1");
        settings.put("transaction.state.log.num.partitions", "3");
        settings.put("share.coordinator.state.topic.replication.factor", "1");
        settings.put("share.coordinator.state.topic.min.isr", "1");
        settings.put("share.coordinator.state.topic.num.partitions", "1");
        settings.put("group.initial.rebalance.delay.ms", "0");

        // After kill -9 the controller waits for the dead broker's session to end before it takes the new one in; and
        // a living broker that a busy machine keeps from its heartbeats for so long leads nothing until the next.
        settings.put("broker.session.timeout.ms", "3000");
        settings.put("broker.heartbeat.interval.ms", "500");
        settings.put("controller.quorum.election.timeout.ms", "400");
        settings.put("controller.quorum.election.backoff.max.ms", "200");
        settings.put("controller.quorum.fetch.timeout.ms", "500");

        settings.put("num.network.threads", "2");
        settings.put("num.io.threads", "4");
        settings.put("background.threads", "2");
        settings.put("log.cleaner.dedupe.buffer.size", "4194304");
        settings.put("log.index.size.max.bytes", "1048576");
        return settings;
    }

    @Override
    public int port() {
        return port;
    }

    @Override
    public String description() {
        return variant();
    }

    /** Which Kafka runs on this machine, in words for a person. */
    public static String variant() {
        return "Kafka (KRaft, one node) from its Maven artifact";
    }

    @Override
    public synchronized void stop() {
        if (!stopped) {
            stopped = true;
            server.shutdown();
            server.awaitShutdown();
            afterStop.run();
        }
    }

    /** Serves in a JVM of its own: {@code --port N --data DIR}. */
    public static void main(String[] arguments) throws InterruptedException {
        OwnJvm.run("Kafka", arguments, KafkaServer::start);
    }
}
