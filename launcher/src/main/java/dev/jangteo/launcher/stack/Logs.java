package dev.jangteo.launcher.stack;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.List;

/** The log of every process, one file each. */
public final class Logs {

    private final Path folder;

    Logs(Path data) {
        this.folder = data.resolve("logs");
    }

    public Path of(String part) {
        return folder.resolve(part + ".log");
    }

    /** The file for a process that is about to start; what it wrote before stays above. */
    Path opened(String part) {
        try {
            Files.createDirectories(folder);
            return of(part);
        } catch (IOException e) {
            throw new Problem("Cannot write logs to " + folder + ": " + e.getMessage(), e);
        }
    }

    /** The last lines a process wrote; none when it never ran. */
    public List<String> tail(String part, int lines) {
        Path file = of(part);
        if (!Files.exists(file)) {
            return List.of();
        }
        var last = new ArrayDeque<String>(lines);
        try (var in = new BufferedReader(new InputStreamReader(Files.newInputStream(file), StandardCharsets.UTF_8))) {
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                if (last.size() == lines) {
                    last.removeFirst();
                }
                last.addLast(line);
            }
        } catch (IOException e) {
            throw new Problem("Cannot read " + file + ": " + e.getMessage(), e);
        }
        return List.copyOf(last);
    }
}
