package dev.jangteo.launcher.stack;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;

/** Memory of the machine and of single processes, in bytes. */
final class Memory {

    private static final long KIBI = 1024;

    private Memory() {}

    /** What new processes can get without swapping; unknown where the system doesn't say. */
    static OptionalLong available() {
        var system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        OptionalLong ofTheMachine = kibibytes(Path.of("/proc/meminfo"), "MemAvailable:");
        if (ofTheMachine.isEmpty()) {
            return OptionalLong.empty();
        }
        // The bean knows the container's limit, the file the machine's caches.
        return OptionalLong.of(Math.min(ofTheMachine.getAsLong(), system.getTotalMemorySize()));
    }

    /** What the process holds in real memory now; 0 when it has ended. */
    static long resident(long pid) {
        Path status = Path.of("/proc", String.valueOf(pid), "status");
        return Files.isReadable(status) ? kibibytes(status, "VmRSS:").orElse(0) : residentByPs(pid);
    }

    private static OptionalLong kibibytes(Path file, String key) {
        try (var lines = Files.lines(file)) {
            return lines.filter(line -> line.startsWith(key))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) * KIBI)
                    .findFirst();
        } catch (IOException e) {
            return OptionalLong.empty();
        }
    }

    private static long residentByPs(long pid) {
        try {
            Process ps = new ProcessBuilder(List.of("ps", "-o", "rss=", "-p", String.valueOf(pid))).start();
            String answer = new String(ps.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
            return answer.isEmpty() ? 0 : Long.parseLong(answer) * KIBI;
        } catch (IOException e) {
            return 0;
        }
    }
}
