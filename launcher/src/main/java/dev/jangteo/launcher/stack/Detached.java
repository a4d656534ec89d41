package dev.jangteo.launcher.stack;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Commands in a session of their own, where Ctrl-C in the terminal and its closing don't reach them. */
final class Detached {

    private static final List<Path> SETSID = List.of(Path.of("/usr/bin/setsid"), Path.of("/bin/setsid"));

    private Detached() {}

    /** The process keeps its number: setsid makes the session and then becomes the command. */
    static List<String> command(List<String> command) {
        List<String> detached = new ArrayList<>();
        SETSID.stream().filter(Files::isExecutable).findFirst().ifPresent(it -> detached.add(it.toString()));
        detached.addAll(command);
        return detached;
    }
}
