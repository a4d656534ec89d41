package dev.jangteo.launcher.stack;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/** Stands in for a service's jar: unpacks like Spring Boot's, answers health, and shows its environment. */
final class FakeService {

    private FakeService() {}

    public static void main(String[] arguments) throws Exception {
        if ("tools".equals(System.getProperty("jarmode"))) {
            unpackTo(Path.of(arguments[Arrays.asList(arguments).indexOf("--destination") + 1]));
            return;
        }
        if ("true".equals(System.getenv("FAKE_DIES"))) {
            System.out.println("cannot find the moon");
            System.exit(3);
        }
        serve(Integer.parseInt(System.getenv("SERVER_PORT")));
    }

    private static void unpackTo(Path folder) throws Exception {
        Path jar = Path.of(FakeService.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
        Files.copy(jar, folder.resolve(jar.getFileName()));
    }

    private static void serve(int port) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        server.createContext("/", exchange -> {
            byte[] answer = String.join("\n", System.getenv().keySet()).getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, answer.length);
            exchange.getResponseBody().write(answer);
            exchange.close();
        });
        server.start();
        System.out.println("fake service on port " + port);
    }
}
