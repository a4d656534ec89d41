package dev.jangteo.launcher.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a later command has to know of a running stack.
 *
 * @param processes by the name of their part
 */
record StackState(
        String repository,
        PortPlan ports,
        Set<Service> without,
        Map<String, String> settings,
        Map<String, ProcessRecord> processes) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    static Optional<StackState> read(Path data) {
        Path file = fileIn(data);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            return Optional.of(JSON.readValue(Files.readString(file), StackState.class));
        } catch (IOException | JacksonException e) {
            throw new Problem("Cannot read " + file + ": " + e.getMessage(), e);
        }
    }

    static void write(StackOptions options, Map<String, ProcessRecord> processes) {
        var state = new StackState(
                options.repository().toString(), options.ports(), options.without(), options.settings(), processes);
        PrivateFile.write(
                fileIn(options.data()), JSON.writerWithDefaultPrettyPrinter().writeValueAsString(state));
    }

    static void delete(Path data) {
        try {
            Files.deleteIfExists(fileIn(data));
        } catch (IOException e) {
            throw new Problem("Cannot delete " + fileIn(data) + ": " + e.getMessage(), e);
        }
    }

    private static Path fileIn(Path data) {
        return data.resolve("state.json");
    }

    StackOptions options(Path data) {
        return new StackOptions(Path.of(repository), data, ports, without, settings, false);
    }

    boolean anyAlive() {
        return processes.values().stream().anyMatch(it -> it.alive().isPresent());
    }
}
