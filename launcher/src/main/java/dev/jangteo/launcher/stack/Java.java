package dev.jangteo.launcher.stack;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/** The JVM of every process: the one this program runs in, kept small. */
final class Java {

    private static final Pattern BLANKS = Pattern.compile("\\s+");

    /** C1 alone: the quickest start and the least memory; a young generation that is soon full, so that less is touched. Benchmarks set JANGTEO_JAVA_OPTS to run the full compiler. */
    private static final String SMALL =
            "-XX:+UseSerialGC -XX:TieredStopAtLevel=1 -XX:+UseCompactObjectHeaders -Xss512k -Xmn32m -Xmx";

    private static final List<String> ALWAYS = List.of(
            "-XX:+ExitOnOutOfMemoryError",
            "-Dfile.encoding=UTF-8",
            "--enable-native-access=ALL-UNNAMED",
            "--sun-misc-unsafe-memory-access=allow");

    private Java() {}

    static String executable() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    static List<String> always() {
        return ALWAYS;
    }

    /** The options for a small heap. */
    static List<String> small(String heap) {
        return BLANKS.splitAsStream(SMALL + heap).toList();
    }

    static List<String> options(String given) {
        return BLANKS.splitAsStream(given.strip()).toList();
    }
}
