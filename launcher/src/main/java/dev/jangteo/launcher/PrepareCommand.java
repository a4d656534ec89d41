package dev.jangteo.launcher;

import dev.jangteo.launcher.demo.Demo;
import dev.jangteo.launcher.demo.DemoShop;
import dev.jangteo.launcher.stack.PortPlan;
import dev.jangteo.launcher.stack.Problem;
import dev.jangteo.launcher.stack.Progress;
import dev.jangteo.launcher.stack.Stack;
import dev.jangteo.launcher.stack.StackOptions;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;
import java.util.Set;

/** Lets every program of this build run once, with work to do, and records how; later starts take half the time. */
final class PrepareCommand {

    private final Path home;

    PrepareCommand(Path home) {
        this.home = home;
    }

    int run() {
        Path data = temporaryFolder();
        Map<String, String> settings = Map.of("ORDER_PAYMENT_DEADLINE", "PT3S");
        try (Stack stack = Stack.of(new StackOptions(home, data, PortPlan.free(), Set.of(), settings, true))) {
            stack.start(Progress.SILENT);
            new DemoShop(stack).fill(_ -> {});
            new Demo(stack, new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8)).play();
            stack.keepRecordings();
        } finally {
            delete(data);
        }
        return 0;
    }

    private static Path temporaryFolder() {
        try {
            return Files.createTempDirectory("jangteo-prepare-");
        } catch (IOException e) {
            throw new Problem("Cannot create a temporary folder: " + e.getMessage(), e);
        }
    }

    private static void delete(Path folder) {
        try (var entries = Files.walk(folder)) {
            for (Path entry : entries.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(entry);
            }
        } catch (IOException e) {
            throw new Problem("Cannot delete " + folder + ": " + e.getMessage(), e);
        }
    }
}
