package dev.jangteo.benchmarks.shop;

import dev.jangteo.launcher.demo.ShopApi;
import dev.jangteo.launcher.stack.Progress;
import dev.jangteo.launcher.stack.Server;
import dev.jangteo.launcher.stack.Service;
import dev.jangteo.launcher.stack.Stack;
import dev.jangteo.launcher.stack.StackOptions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A shop on free ports with empty stores and the full compiler. */
public final class OwnShop implements AutoCloseable {
    private static final String ADMIN = "admin@jangteo.example";
    /** Tokens live 15 minutes. */
    private static final Duration FRESH = Duration.ofMinutes(10);

    /** Of garbage. */
    public enum Collector {
        /** Does the least work. */
        THROUGHPUT("-XX:+UseSerialGC"),
        /** Stops nothing for long. */
        LATENCY("-XX:+UseZGC");

        private final String option;

        Collector(String option) {
            this.option = option;
        }
    }

    private final String password = UUID.randomUUID().toString();
    private final Stack stack;
    private @Nullable ShopApi admin;
    private long loggedInAt;
    private boolean done;

    private OwnShop(String heap, Collector collector, Set<Service> without) {
        var options = StackOptions.onFreePorts(Path.of("").toAbsolutePath(), newFolder())
                .with(Server.MONGODB.javaOptions(), fullCompiler("3g", collector))
                .with(Server.SEARCH.javaOptions(), fullCompiler("1g", collector))
                .with("JANGTEO_JAVA_OPTS", fullCompiler(heap, collector))
                .with("ADMIN_EMAIL", ADMIN)
                .with("ADMIN_PASSWORD", password);
        this.stack = Stack.of(new StackOptions(
                options.repository(), options.data(), options.ports(), without, options.settings(), false));
    }

    /**
     * Returns when all of it is healthy.
     *
     * @param heap of each service, as -Xmx takes it
     * @param collector of services and servers
     * @param without services the benchmark never asks
     */
    public static OwnShop open(String heap, Collector collector, Set<Service> without) {
        var shop = new OwnShop(heap, collector, without);
        Runtime.getRuntime().addShutdownHook(new Thread(shop.stack::stop));
        shop.stack.start(Progress.SILENT);
        return shop;
    }

    private static Path newFolder() {
        try {
            return Files.createTempDirectory("jangteo-bench");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String fullCompiler(String heap, Collector collector) {
        return "-Xmx" + heap + " " + collector.option + " -XX:+UseCompactObjectHeaders";
    }

    public Stack stack() {
        return stack;
    }

    public String url() {
        return stack.urlOf(Service.GATEWAY_SERVICE);
    }

    /** The door as a visitor finds it. */
    public ShopApi gateway() {
        return ShopApi.at(url());
    }

    /** The same door for the administrator. */
    public synchronized ShopApi admin() {
        if (admin == null || System.nanoTime() - loggedInAt > FRESH.toNanos()) {
            var gateway = gateway();
            var session = gateway.post("/api/sessions", Map.of("email", ADMIN, "password", password));
            admin = gateway.as(session.path("accessToken").asString());
            loggedInAt = System.nanoTime();
        }
        return admin;
    }

    /** All was measured: logs and data are of no more use. */
    public void done() {
        done = true;
    }

    /** Ends its processes. Logs and data stay for whoever looks into what went wrong. */
    @Override
    public void close() {
        stack.stop();
        if (done) {
            delete(stack.options().data());
        }
    }

    private static void delete(Path folder) {
        try (var entries = Files.walk(folder)) {
            for (var entry : entries.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(entry);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
