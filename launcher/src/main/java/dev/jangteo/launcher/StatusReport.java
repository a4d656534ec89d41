package dev.jangteo.launcher;

import dev.jangteo.launcher.stack.PartStatus;
import dev.jangteo.launcher.stack.Server;
import dev.jangteo.launcher.stack.Service;
import dev.jangteo.launcher.stack.Stack;
import java.io.PrintStream;
import java.util.List;
import java.util.Locale;

/** The stack as a table. */
final class StatusReport {

    private static final double MEBI = 1024.0 * 1024;

    private final Stack stack;
    private final PrintStream out;

    StatusReport(Stack stack, PrintStream out) {
        this.stack = stack;
        this.out = out;
    }

    /** 0 when every part is healthy. */
    int print() {
        List<PartStatus> parts = stack.status();
        out.printf("%-22s %-12s %6s %9s %9s%n", "", "", "port", "process", "memory");
        for (PartStatus part : parts) {
            out.printf(
                    Locale.ROOT,
                    "%-22s %-12s %6d %9s %9s%n",
                    part.name(),
                    words(part.state()),
                    part.port(),
                    part.pid() == 0 ? "" : part.pid(),
                    part.pid() == 0 ? "" : mebibytes(part.residentBytes()));
        }
        for (Server server : Server.values()) {
            stack.external(server).ifPresent(address -> out.printf("%-22s external     %s%n", server.id(), address));
        }
        for (Service service : stack.options().without()) {
            out.printf("%-22s left out%n", service.id());
        }
        out.printf("%-22s %-12s %6s %9s %9s%n", "in all", "", "", "", mebibytes(resident(parts)));
        boolean allHealthy = parts.stream().allMatch(part -> part.state() == PartStatus.State.HEALTHY);
        return allHealthy ? 0 : 1;
    }

    private static String words(PartStatus.State state) {
        return switch (state) {
            case HEALTHY -> "healthy";
            case UNHEALTHY -> "not healthy";
            case GONE -> "GONE";
            case NOT_STARTED -> "not started";
        };
    }

    static long resident(List<PartStatus> parts) {
        return parts.stream().mapToLong(PartStatus::residentBytes).sum();
    }

    private static String mebibytes(long bytes) {
        return String.format(Locale.ROOT, "%.0f MiB", bytes / MEBI);
    }
}
