package dev.jangteo.platform.servers;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** A server in a JVM of its own, to be killed. */
final class ServerJvm {

    private ServerJvm() {}

    static Process start(Class<? extends LocalServer> server, int port, Path data) throws IOException {
        File log = data.resolveSibling(server.getSimpleName() + ".log").toFile();
        return new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        server.getName(),
                        "--port",
                        String.valueOf(port),
                        "--data",
                        data.toString()))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log))
                .start();
    }
}
