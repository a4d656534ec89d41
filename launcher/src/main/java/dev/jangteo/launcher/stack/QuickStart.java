package dev.jangteo.launcher.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/**
 * A program's ahead-of-time cache (JEP 483, 515): its classes as they were loaded and linked in a run that was recorded.
 * With it a service starts with half the work. It fits one build of the program and one JVM, so both name its file.
 */
final class QuickStart {

    /** What the JVM can't take from the cache it makes anew; it warns of every such piece. */
    private static final String QUIET = "-Xlog:aot*=error";

    private final Path cache;
    private final Path recording;

    /** @param folder named by the content of the program's jar */
    QuickStart(Path folder, String program) {
        this.cache = folder.resolve(program + "-" + Runtime.version() + ".aot");
        this.recording = folder.resolve(program + ".recording");
    }

    /** What the JVM needs to use the cache, or to record one when there is none and that is wanted. */
    List<String> options(boolean record) {
        if (Files.exists(cache)) {
            return List.of("-XX:AOTCache=" + cache, QUIET);
        }
        return record ? List.of("-XX:AOTCacheOutput=" + recording) : List.of();
    }

    /** Keeps what was recorded, once the recording JVM has ended. */
    void keep() {
        try {
            if (Files.exists(recording)) {
                Files.move(recording, cache, StandardCopyOption.ATOMIC_MOVE);
            }
        } catch (IOException e) {
            throw new Problem("Cannot keep " + recording + ": " + e.getMessage(), e);
        }
    }
}
