package dev.jangteo.platform.testing;

import dev.jangteo.platform.servers.KafkaServer;
import dev.jangteo.platform.servers.Ports;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.awaitility.Awaitility;

/** A broker in a JVM of its own, to be killed and started again on the same port and data. */
final class BrokerJvm implements AutoCloseable {
    private final int port = Ports.free();
    private final Path folder;
    private Process process;
    private int starts;

    BrokerJvm(Path folder) {
        this.folder = folder;
    }

    /** Returns when it says that it is ready. */
    BrokerJvm start() {
        var log = folder.resolve("broker" + ++starts + ".log");
        process = TestJvm.start(
                KafkaServer.class,
                log,
                "--port",
                String.valueOf(port),
                "--data",
                folder.resolve("broker").toString());
        Awaitility.await("the broker")
                .atMost(Duration.ofMinutes(3))
                .until(() -> Files.readString(log).contains("is ready on port"));
        return this;
    }

    /** As {@code kill -9} does. */
    void kill() {
        TestJvm.kill(process);
    }

    String address() {
        return "127.0.0.1:" + port;
    }

    @Override
    public void close() {
        kill();
    }
}
