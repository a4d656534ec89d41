package dev.jangteo.platform.servers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/**
 * A server in a process of its own that lives no longer than this JVM: a small shell between the two holds a pipe, and when the JVM
 * ends, however it ends, the pipe closes and the shell ends the server.
 */
final class ChildProcess {

    private static final String GUARD = """
            exec 3<&0
            "$@" </dev/null 3<&- &
            child=$!
            (read -r _ <&3; kill $child) &
            guard=$!
            wait $child
            kill $guard 2>/dev/null
            """;

    private static final Duration START_LIMIT = Duration.ofMinutes(3);
    private static final Duration STOP_LIMIT = Duration.ofSeconds(30);
    private static final int TAIL_LINES = 20;

    private final String name;
    private final Process guard;
    private final Path log;

    private ChildProcess(String name, Process guard, Path log) {
        this.name = name;
        this.guard = guard;
        this.log = log;
    }

    static ChildProcess start(String name, List<String> command, Path data, BooleanSupplier ready) {
        Path log = data.resolve(name + ".log");
        List<String> guarded = new ArrayList<>(List.of("sh", "-c", GUARD, "sh"));
        guarded.addAll(command);
        try {
            Process guard = new ProcessBuilder(guarded)
                    .directory(data.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start();
            var child = new ChildProcess(name, guard, log);
            child.awaitReady(ready);
            return child;
        } catch (IOException e) {
            throw new ServerDidNotStart(name + " could not be started: " + e.getMessage(), e);
        }
    }

    private void awaitReady(BooleanSupplier ready) {
        long deadline = System.nanoTime() + START_LIMIT.toNanos();
        while (!ready.getAsBoolean()) {
            if (exitedWithin(Duration.ofMillis(20))) {
                throw new ServerDidNotStart(name + " ended while starting. Its last lines:\n" + tail(), null);
            }
            if (System.nanoTime() > deadline) {
                stop();
                throw new ServerDidNotStart(name + " is not ready after " + START_LIMIT.toSeconds() + " s", null);
            }
        }
    }

    void stop() {
        try {
            guard.getOutputStream().close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (!exitedWithin(STOP_LIMIT)) {
            guard.descendants().forEach(ProcessHandle::destroyForcibly);
            guard.destroyForcibly();
        }
    }

    private boolean exitedWithin(Duration limit) {
        try {
            return guard.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    private String tail() {
        try {
            List<String> lines =
                    Files.readString(log, StandardCharsets.UTF_8).lines().toList();
            return String.join("\n", lines.subList(Math.max(0, lines.size() - TAIL_LINES), lines.size()));
        } catch (IOException e) {
            return "(no log: " + e.getMessage() + ")";
        }
    }
}
