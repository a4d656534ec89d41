package dev.jangteo.platform.search;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.awaitility.Awaitility;

/** The program as it runs: from this module's classes and the libraries beside them, in a JVM of its own. */
record SearchJvm(int port, Process process, Path log) implements AutoCloseable {

    private static final Path TARGET = Path.of("target").toAbsolutePath();
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    static SearchJvm launch(int port, Path folder) throws IOException {
        Path log = folder.resolve("search.log");
        String libraries = TARGET.resolve("lib") + File.separator + "*";
        Process process = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx320m",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "--enable-native-access=ALL-UNNAMED",
                        "--sun-misc-unsafe-memory-access=allow",
                        "-cp",
                        TARGET.resolve("classes") + File.pathSeparator + libraries,
                        SearchServer.class.getName(),
                        "--port",
                        String.valueOf(port),
                        "--data",
                        folder.resolve("data").toString()))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start();
        return new SearchJvm(port, process, log);
    }

    /** Returns when it can search everything it holds. */
    SearchJvm awaitHealthy() {
        Awaitility.await("search on port " + port)
                .atMost(Duration.ofMinutes(3))
                .failFast("it has ended", () -> !process.isAlive())
                .ignoreException(ConnectException.class)
                .until(() -> status("GET", "/_cluster/health?wait_for_status=yellow&timeout=1s", "") == 200);
        return this;
    }

    int status(String method, String path, String json) throws IOException {
        return ask(method, path, json).statusCode();
    }

    String answer(String method, String path, String json) throws IOException {
        return ask(method, path, json).body();
    }

    private HttpResponse<String> ask(String method, String path, String json) throws IOException {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .header("Content-Type", "application/json")
                .method(method, json.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(json))
                .build();
        try {
            return HTTP.send(request, BodyHandlers.ofString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    String said() throws IOException {
        return Files.readString(log);
    }

    static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As {@code kill -9} does. */
    @Override
    public void close() {
        process.destroyForcibly().onExit().join();
    }
}
