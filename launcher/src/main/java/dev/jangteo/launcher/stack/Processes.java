package dev.jangteo.launcher.stack;

import java.io.File;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The processes of one data folder: started, found again, ended. Every change is written down at once. */
final class Processes {

    private static final Duration STOP_LIMIT = Duration.ofSeconds(30);
    private static final Duration WRITE_LIMIT = Duration.ofMinutes(5);

    private final StackOptions options;
    private final Logs logs;
    private final Map<String, ProcessRecord> records;
    private volatile boolean closed;

    Processes(StackOptions options, Logs logs, Map<String, ProcessRecord> records) {
        this.options = options;
        this.logs = logs;
        this.records = new ConcurrentHashMap<>(records);
    }

    Optional<ProcessHandle> alive(Part part) {
        return Optional.ofNullable(records.get(part.name())).flatMap(ProcessRecord::alive);
    }

    /** Whether it was started, never ended by us, and yet does not run. */
    boolean isGone(Part part) {
        return records.containsKey(part.name()) && alive(part).isEmpty();
    }

    void launch(Part part) {
        var builder = new ProcessBuilder(Detached.command(part.command().get()))
                .redirectInput(new File("/dev/null"))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        logs.opened(part.name()).toFile()))
                .directory(options.data().toFile());
        Arrays.stream(Secret.values()).map(Secret::name).forEach(builder.environment()::remove);
        builder.environment().putIfAbsent("MALLOC_ARENA_MAX", "2"); // glibc keeps one for every thread otherwise
        builder.environment().putAll(part.environment());
        start(part, builder);
    }

    private synchronized void start(Part part, ProcessBuilder builder) {
        if (closed) {
            throw new Problem(part.name() + " is not started: the shop is being stopped");
        }
        try {
            records.put(part.name(), ProcessRecord.of(builder.start().toHandle()));
        } catch (IOException e) {
            throw new Problem("Cannot start " + part.name() + ": " + e.getMessage(), e);
        }
        StackState.write(options, records);
    }

    /** Nothing is started any more. */
    synchronized void close() {
        closed = true;
    }

    void kill(Part part) {
        alive(part).ifPresent(process -> {
            process.destroyForcibly();
            process.onExit().join();
        });
    }

    /** Asks all of them to end, waits, and ends by force what has not ended then. */
    void end(List<Part> parts) {
        List<ProcessHandle> asked = new ArrayList<>();
        for (Part part : parts) {
            alive(part).ifPresent(process -> {
                process.destroy();
                asked.add(process);
            });
        }
        long deadline = System.nanoTime() + (options.recording() ? WRITE_LIMIT : STOP_LIMIT).toNanos();
        asked.forEach(process -> await(process, deadline));
        forget(parts);
    }

    private static void await(ProcessHandle process, long deadline) {
        while (process.isAlive()) {
            if (System.nanoTime() > deadline) {
                process.destroyForcibly();
            }
            Pause.ofMillis(20);
        }
    }

    private synchronized void forget(List<Part> parts) {
        parts.forEach(part -> records.remove(part.name()));
        if (records.isEmpty()) {
            StackState.delete(options.data());
        } else {
            StackState.write(options, records);
        }
    }
}
