package dev.jangteo.crashagent;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What a trapped method calls. Public because it is called from the classes of the service. */
public final class End {
    /** The status of a process that was ended by kill -9, as a shell tells it. */
    private static final int KILLED = 137;

    private static volatile @Nullable Path note;

    private End() {}

    /** From now on a trap that is reached ends this JVM, and leaves the time of that in the file. */
    static void arm(Path file) {
        note = file;
    }

    static void disarm() {
        note = null;
    }

    /** Ends the JVM like kill -9: no shutdown hook runs, nothing is flushed, nothing is answered. */
    public static void now() {
        var file = note;
        if (file == null) {
            return;
        }
        try {
            Files.writeString(file, Instant.now().toString(), StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            System.err.println("crash agent: cannot write " + file + ": " + e);
        }
        Runtime.getRuntime().halt(KILLED);
    }
}
