package dev.jangteo.platform.servers;

import java.io.File;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * A real OpenSearch node with Korean analysis, the program of module {@code platform/search-server}, in a JVM of its own:
 * its many libraries meet nobody else's. What it has acknowledged survives kill -9.
 */
public final class SearchEngine implements LocalServer {

    private static final String MAIN_CLASS = "dev.jangteo.platform.search.SearchServer";

    private static final List<String> SMALL = List.of(
            "-Xmx320m",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseCompactObjectHeaders",
            "--enable-native-access=ALL-UNNAMED",
            "--sun-misc-unsafe-memory-access=allow");

    /** Answered by 200 when every index can be searched, by 408 when not within the second. */
    private static final String HEALTH = "/_cluster/health?wait_for_status=yellow&timeout=1s";

    private static final int CONNECT_MILLIS = 500;
    private static final int READ_MILLIS = 5_000;

    private final int port;
    private final ChildProcess process;
    private final Path data;
    private boolean stopped;

    private SearchEngine(int port, ChildProcess process, Path data) {
        this.port = port;
        this.process = process;
        this.data = data;
    }

    /**
     * Starts on the port (0: any free one) with data that end with the engine. It ends with this JVM at the latest.
     *
     * @param program the module's jar or its folder of classes, its libraries in {@code lib} beside it
     */
    public static SearchEngine startTemporary(int port, Path program) {
        int chosen = Ports.orFree(port);
        Path data = TemporaryFolder.create("search");
        List<String> command = command(arguments(program, chosen, data));
        ChildProcess process = ChildProcess.start("search", command, data, () -> isHealthy(chosen));
        return new SearchEngine(chosen, process, data);
    }

    private static List<String> command(List<String> arguments) {
        var java = Path.of(System.getProperty("java.home"), "bin", "java");
        return Stream.of(Stream.of(java.toString()), SMALL.stream(), arguments.stream())
                .flatMap(it -> it)
                .toList();
    }

    /** What {@code java} is told, after the options of the JVM; see {@link #startTemporary} for the program. */
    public static List<String> arguments(Path program, int port, Path data) {
        Path libraries = program.resolveSibling("lib");
        if (!Files.exists(program) || !Files.isDirectory(libraries)) {
            throw new ServerDidNotStart(
                    "Search is not built: " + program + " or " + libraries
                            + " is missing. Build platform/search-server",
                    null);
        }
        Stream<String> main = Files.isDirectory(program)
                ? Stream.of("-cp", program + File.pathSeparator + libraries + File.separator + "*", MAIN_CLASS)
                : Stream.of("-jar", program.toString());
        return Stream.concat(
                        main,
                        Stream.of(
                                "--port",
                                String.valueOf(port),
                                "--data",
                                data.toAbsolutePath().toString()))
                .toList();
    }

    /** Whether an engine on this port can search everything it holds. */
    public static boolean isHealthy(int port) {
        try {
            var connection = (HttpURLConnection)
                    URI.create("http://127.0.0.1:" + port + HEALTH).toURL().openConnection();
            connection.setConnectTimeout(CONNECT_MILLIS);
            connection.setReadTimeout(READ_MILLIS);
            try {
                return connection.getResponseCode() == HttpURLConnection.HTTP_OK;
            } finally {
                connection.disconnect();
            }
        } catch (IOException e) {
            return false;
        }
    }

    /** Where clients find it. */
    public String url() {
        return "http://127.0.0.1:" + port;
    }

    @Override
    public int port() {
        return port;
    }

    @Override
    public String description() {
        return variant();
    }

    /** Which engine runs on this machine, in words for a person. */
    public static String variant() {
        return "OpenSearch, embedded";
    }

    @Override
    public synchronized void stop() {
        if (!stopped) {
            stopped = true;
            process.stop();
            TemporaryFolder.delete(data);
        }
    }
}
