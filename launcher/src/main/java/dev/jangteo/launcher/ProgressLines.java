package dev.jangteo.launcher;

import dev.jangteo.launcher.stack.Progress;
import dev.jangteo.launcher.stack.Server;
import dev.jangteo.platform.servers.KafkaServer;
import dev.jangteo.platform.servers.MongoServer;
import dev.jangteo.platform.servers.RedisServer;
import dev.jangteo.platform.servers.SearchEngine;
import java.io.PrintStream;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;

/** One line for everything that happens, with the seconds since the beginning. */
final class ProgressLines implements Progress {

    private final PrintStream out;
    private final long begin;

    ProgressLines(PrintStream out, long begin) {
        this.out = out;
        this.begin = begin;
    }

    @Override
    public void starting(String part, int port) {
        print(part, "starting on port " + port + variantOf(part));
    }

    @Override
    public void healthy(String part, Duration took) {
        print(part, String.format(Locale.ROOT, "healthy, took %.1f s", took.toMillis() / 1000.0));
    }

    @Override
    public void external(Server server, String address) {
        print(server.id(), "not started: " + server.setting() + " names " + address);
    }

    private void print(String part, String what) {
        double seconds = Duration.ofNanos(System.nanoTime() - begin).toMillis() / 1000.0;
        out.printf(Locale.ROOT, "%6.1f s  %-22s %s%n", seconds, part, what);
    }

    private static String variantOf(String part) {
        return Arrays.stream(Server.values())
                .filter(server -> server.id().equals(part))
                .map(ProgressLines::variantOf)
                .findFirst()
                .map(variant -> " (" + variant + ")")
                .orElse("");
    }

    private static String variantOf(Server server) {
        return switch (server) {
            case KAFKA -> KafkaServer.variant();
            case REDIS -> RedisServer.variant();
            case MONGODB -> MongoServer.variant();
            case SEARCH -> SearchEngine.variant();
        };
    }
}
