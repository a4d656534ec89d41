package dev.jangteo.launcher.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.concurrent.Executors;

/**
 * The whole shop as processes of one machine. They outlive this program; another {@code Stack} on the same data folder
 * finds them again.
 */
public final class Stack implements AutoCloseable {

    private static final Duration START_LIMIT = Duration.ofMinutes(3);

    private static final int WRITERS = 2;

    private final StackOptions options;
    private final Secrets secrets;
    private final Blueprint blueprint;
    private final Map<String, Part> parts = new LinkedHashMap<>();
    private final Logs logs;
    private final Processes processes;

    private Stack(StackOptions options, Map<String, ProcessRecord> processes) {
        this.options = options;
        this.secrets = Secrets.in(options.data(), options.settings());
        this.blueprint = new Blueprint(options, secrets);
        this.logs = new Logs(options.data());
        this.processes = new Processes(options, logs, processes);
        blueprint.parts().forEach(part -> parts.put(part.name(), part));
    }

    /** A stack as described; what already runs of it, from the same data folder, stays. */
    public static Stack of(StackOptions options) {
        createFolder(options.data());
        Optional<StackState> running = StackState.read(options.data()).filter(StackState::anyAlive);
        if (running.isEmpty()) {
            return new Stack(options, Map.of());
        }
        if (!running.get().ports().equals(options.ports())) {
            throw new Problem("A shop runs from " + options.data()
                    + " on other ports. End it first (./jangteo stop), or use another folder: --data DIR");
        }
        return new Stack(options, running.get().processes());
    }

    /** The stack that was started from the data folder, if one runs. */
    public static Optional<Stack> runningIn(Path data) {
        return StackState.read(data)
                .filter(StackState::anyAlive)
                .map(state -> new Stack(state.options(data), state.processes()));
    }

    private static void createFolder(Path data) {
        try {
            Files.createDirectories(data);
        } catch (IOException e) {
            throw new Problem("Cannot create the data folder " + data + ": " + e.getMessage(), e);
        }
    }

    /** Starts what does not run yet and returns when all is healthy; if one part fails, ends all that this call started. */
    public Stack start(Progress progress) {
        List<Part> missing = parts.values().stream()
                .filter(it -> processes.alive(it).isEmpty())
                .toList();
        Preconditions.check(options, missing);
        for (Server server : Server.values()) {
            if (options.isExternal(server)) {
                progress.external(server, options.addressOf(server));
            }
        }
        try {
            new Startup(missing, this::startAndAwait, progress).run();
        } catch (RuntimeException e) {
            processes.end(missing);
            throw e;
        }
        return this;
    }

    /** Starts one part and waits until it is healthy. */
    public void start(String part) {
        startAndAwait(partNamed(part), () -> false);
    }

    /** Ends one part as a crash would: kill -9. */
    public void kill(String part) {
        processes.kill(partNamed(part));
    }

    /** Ends one part cleanly. */
    public void end(String part) {
        processes.end(List.of(partNamed(part)));
    }

    /** The number of a part's process, while it runs. */
    public OptionalLong processOf(String part) {
        var process = processes.alive(partNamed(part));
        return process.isPresent() ? OptionalLong.of(process.get().pid()) : OptionalLong.empty();
    }

    /** Ends one part cleanly and starts it again. */
    public void restart(String part) {
        end(part);
        start(part);
    }

    /** Ends every part cleanly: the services first, what they stand on after them. */
    public void stop() {
        processes.close();
        processes.end(
                parts.values().stream().filter(it -> !it.needs().isEmpty()).toList());
        processes.end(parts.values().stream().filter(it -> it.needs().isEmpty()).toList());
    }

    /** Ends every part of a recording stack, few at a time because writing takes memory, and keeps what they recorded. */
    public void keepRecordings() {
        List<Part> dependents =
                parts.values().stream().filter(it -> !it.needs().isEmpty()).toList();
        List<Part> others =
                parts.values().stream().filter(it -> it.needs().isEmpty()).toList();
        try (var writers = Executors.newFixedThreadPool(WRITERS)) {
            dependents.forEach(part -> writers.execute(() -> processes.end(List.of(part))));
        }
        try (var writers = Executors.newFixedThreadPool(WRITERS)) {
            others.forEach(part -> writers.execute(() -> processes.end(List.of(part))));
        }
        blueprint.quickStarts().forEach(QuickStart::keep);
    }

    @Override
    public void close() {
        stop();
    }

    private void startAndAwait(Part part, Startup.Abort abort) {
        if (processes.alive(part).isEmpty()) {
            processes.launch(part);
        }
        long deadline = System.nanoTime() + START_LIMIT.toNanos();
        while (!part.healthy().getAsBoolean()) {
            if (abort.isWanted()) {
                return;
            }
            if (processes.alive(part).isEmpty()) {
                throw new Problem(part.name() + " ended while it was starting.\n" + lastLines(part.name()));
            }
            if (System.nanoTime() > deadline) {
                throw new Problem(part.name() + " is not healthy after " + START_LIMIT.toSeconds() + " s.\n"
                        + lastLines(part.name()));
            }
            Pause.ofMillis(100);
        }
    }

    private Part partNamed(String name) {
        Part part = parts.get(name);
        if (part == null) {
            throw new Problem("\"" + name + "\" is not part of this shop. There are: " + parts.keySet());
        }
        return part;
    }

    /** How every part does now. */
    public List<PartStatus> status() {
        return parts.values().stream().map(this::statusOf).toList();
    }

    private PartStatus statusOf(Part part) {
        Optional<ProcessHandle> process = processes.alive(part);
        if (process.isEmpty()) {
            var state = processes.isGone(part) ? PartStatus.State.GONE : PartStatus.State.NOT_STARTED;
            return new PartStatus(part.name(), part.port(), state, 0, 0);
        }
        long pid = process.get().pid();
        var state = part.healthy().getAsBoolean() ? PartStatus.State.HEALTHY : PartStatus.State.UNHEALTHY;
        return new PartStatus(part.name(), part.port(), state, pid, Memory.resident(pid));
    }

    /** Parts that were started and have ended without being asked to. */
    public List<String> gone() {
        return parts.values().stream()
                .filter(part -> processes.isGone(part) && processes.alive(part).isEmpty())
                .map(Part::name)
                .toList();
    }

    public List<String> partNames() {
        return List.copyOf(parts.keySet());
    }

    public Logs logs() {
        return logs;
    }

    /** The end of a part's log, ready to be shown to a person. */
    public String lastLines(String part) {
        return "Last lines of " + logs.of(part) + ":\n"
                + String.join("\n", logs.tail(part, 20)).indent(4);
    }

    public StackOptions options() {
        return options;
    }

    public Secrets secrets() {
        return secrets;
    }

    /** The settings that make this service, started by someone else, part of this stack. */
    public Map<String, String> environmentOf(Service service) {
        return blueprint.environmentOf(service);
    }

    /** Writes those settings to a file of the data folder that a shell or an IDE can read. */
    public Path writeSettings(Service service) {
        Path file = options.data().resolve(service.id() + ".env");
        StringBuilder lines = new StringBuilder();
        new TreeMap<>(environmentOf(service))
                .forEach((name, value) -> lines.append(name)
                        .append("='")
                        .append(value.replace("'", "'\\''"))
                        .append("'\n"));
        PrivateFile.write(file, lines.toString());
        return file;
    }

    /** The class to run in an IDE. */
    public String mainClassOf(Service service) {
        return new Repository(options.repository()).mainClassOf(service);
    }

    /** The address the environment named for this server, when it did. */
    public Optional<String> external(Server server) {
        return options.isExternal(server) ? Optional.of(options.addressOf(server)) : Optional.empty();
    }

    /** Where a service answers, for a browser on this machine. */
    public String urlOf(Service service) {
        return "http://localhost:" + options.ports().of(service);
    }

    public int portOf(Server server) {
        return options.ports().of(server);
    }

    /** Where Kafka is, started here or elsewhere. */
    public String kafka() {
        return options.addressOf(Server.KAFKA);
    }
}
