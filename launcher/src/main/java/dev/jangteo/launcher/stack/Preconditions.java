package dev.jangteo.launcher.stack;

import dev.jangteo.platform.servers.Ports;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** What must be so before anything is started; each miss is said with what to do about it. */
final class Preconditions {

    private static final long MEBI = 1024L * 1024;
    private static final long MEMORY_FOR_A_PART = 230 * MEBI;
    private static final long DISK = 1024 * MEBI;

    private Preconditions() {}

    static void check(StackOptions options, List<Part> toStart) {
        freePorts(options, toStart);
        enoughMemory(toStart.size() * MEMORY_FOR_A_PART);
        enoughDisk(options.data());
    }

    private static void freePorts(StackOptions options, List<Part> toStart) {
        for (Part part : toStart) {
            free(part.name(), part.port());
            if (part.name().equals(Service.OUTSIDE_WORLD.id())) {
                free(part.name() + " (SMTP)", options.ports().smtp());
            }
        }
    }

    private static void free(String name, int port) {
        if (Ports.answers(port)) {
            throw new Problem(
                    "Port %d, which %s needs, is in use by %s.%nEnd it, or move the whole shop: ./jangteo up --port-offset 1000"
                            .formatted(port, name, PortOwner.of(port)));
        }
    }

    private static void enoughMemory(long needed) {
        Memory.available().ifPresent(available -> {
            if (available < needed) {
                throw new Problem(
                        "Too little memory: the shop needs about %s, %s is free. End other programs, or leave services out with --without."
                                .formatted(gibibytes(needed), gibibytes(available)));
            }
        });
    }

    private static void enoughDisk(Path data) {
        try {
            long usable = Files.getFileStore(data).getUsableSpace();
            if (usable < DISK) {
                throw new Problem(
                        "Too little disk space: the shop needs %s under %s, %s is free. Use another folder: --data DIR"
                                .formatted(gibibytes(DISK), data, gibibytes(usable)));
            }
        } catch (IOException e) {
            throw new Problem("Cannot use the data folder " + data + ": " + e.getMessage(), e);
        }
    }

    private static String gibibytes(long bytes) {
        return String.format(Locale.ROOT, "%.1f GiB", bytes / (1024.0 * MEBI));
    }
}
