package dev.jangteo.launcher.stack;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds the process that listens on a port, as far as the operating system lets us see it. */
final class PortOwner {

    private static final String LISTENING = "0A";
    private static final int LONGEST_COMMAND = 120;

    private PortOwner() {}

    /** "process 1234 (java -jar other.jar)", or less when less is known. */
    static String of(int port) {
        return pidOf(port).map(pid -> "process " + pid + command(pid)).orElse("a process of another user or container");
    }

    private static Optional<Long> pidOf(int port) {
        return Files.isReadable(Path.of("/proc/net/tcp")) ? fromProc(port) : fromLsof(port);
    }

    private static Optional<Long> fromProc(int port) {
        return Stream.of("/proc/net/tcp", "/proc/net/tcp6")
                .flatMap(table -> inodesListeningOn(port, Path.of(table)))
                .flatMap(inode -> pidWithSocket("socket:[" + inode + "]").stream())
                .findFirst();
    }

    private static Stream<String> inodesListeningOn(int port, Path table) {
        String suffix = String.format(":%04X", port);
        try {
            return Files.readAllLines(table).stream()
                    .map(line -> Arrays.asList(line.strip().split("\\s+", -1)))
                    .filter(row -> row.size() > 9
                            && row.get(1).endsWith(suffix)
                            && row.get(3).equals(LISTENING))
                    .map(row -> row.get(9));
        } catch (IOException e) {
            return Stream.empty();
        }
    }

    private static Optional<Long> pidWithSocket(String socket) {
        return ProcessHandle.allProcesses()
                .map(ProcessHandle::pid)
                .filter(pid -> holds(pid, socket))
                .findFirst();
    }

    private static boolean holds(long pid, String socket) {
        try (var handles = Files.newDirectoryStream(Path.of("/proc", String.valueOf(pid), "fd"))) {
            for (Path handle : handles) {
                if (pointsTo(handle, socket)) {
                    return true;
                }
            }
            return false;
        } catch (IOException e) {
            return false; // ended meanwhile, or not ours to look into
        }
    }

    private static boolean pointsTo(Path handle, String socket) {
        try {
            return Files.readSymbolicLink(handle).toString().equals(socket);
        } catch (IOException e) {
            return false; // closed meanwhile
        }
    }

    private static Optional<Long> fromLsof(int port) {
        try {
            Process lsof = new ProcessBuilder(List.of("lsof", "-nP", "-t", "-iTCP:" + port, "-sTCP:LISTEN")).start();
            String output = new String(lsof.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return output.lines().findFirst().map(Long::parseLong);
        } catch (IOException e) {
            return Optional.empty(); // no lsof
        }
    }

    private static String command(long pid) {
        return ProcessHandle.of(pid)
                .flatMap(process -> process.info().commandLine())
                .map(line -> " (" + (line.length() > LONGEST_COMMAND ? line.substring(0, LONGEST_COMMAND) + "…" : line)
                        + ")")
                .orElse("");
    }
}
