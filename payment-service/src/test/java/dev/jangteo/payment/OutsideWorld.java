package dev.jangteo.payment;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The stand-in of the gateway, in a process of its own: it can be killed, and comes back with its books. */
final class OutsideWorld {
    static final String API_SECRET = "the-api-secret";
    static final String WEBHOOK_SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";

    private static final Path JAR = Path.of("..", "outside-world", "target", "outside-world-app.jar");
    private static final JsonMapper JSON = new JsonMapper();

    private final HttpClient http = HttpClient.newHttpClient();
    private final int port = freePort();
    private final int smtpPort = freePort();
    private final Path data = folder();
    private @Nullable Process process;

    /** Whether it was built; the build of the whole repository builds it first. */
    static boolean isPackaged() {
        return Files.exists(JAR);
    }

    String url() {
        return "http://127.0.0.1:" + port;
    }

    /** @param webhooks where payments are told of */
    void start(String webhooks) {
        var builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx128m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-jar",
                JAR.toString());
        builder.environment()
                .putAll(Map.ofEntries(
                        Map.entry("SERVER_PORT", String.valueOf(port)),
                        Map.entry("SMTP_PORT", String.valueOf(smtpPort)),
                        Map.entry("DATA_DIR", data.toString()),
                        Map.entry("PORTONE_API_SECRET", API_SECRET),
                        Map.entry("PORTONE_WEBHOOK_SECRET", WEBHOOK_SECRET),
                        Map.entry("PORTONE_WEBHOOK_URL", webhooks),
                        Map.entry("COURIER_API_KEY", "courier"),
                        Map.entry("COURIER_WEBHOOK_SECRET", WEBHOOK_SECRET),
                        Map.entry("SMS_API_KEY", "sms"),
                        Map.entry("SMS_API_SECRET", "sms")));
        builder.redirectErrorStream(true).redirectOutput(data.resolve("log.txt").toFile());
        try {
            process = builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        await("the outside world")
                .atMost(Duration.ofMinutes(2))
                .ignoreExceptions()
                .until(() -> get("/actuator/health").at("/status").asString().equals("UP"));
    }

    /** As kill -9 does. */
    void kill() {
        if (process != null) {
            process.destroyForcibly().onExit().join();
        }
    }

    void fault(String target, String payment, String fault, int times, Duration delay) {
        post("/control/faults", """
                {"target":"%s","match":{"paymentId":"%s"},"fault":"%s","times":%d,"delayMs":%d}""".formatted(target, payment, fault, times, delay.toMillis()));
    }

    /** The customer pays in the gateway's window. */
    void pay(String payment) {
        post("/control/portone/payments/%s/pay".formatted(payment), "{}");
    }

    /** The customer pays something else, in a forged window; or pays for what nobody registered. */
    void pay(String payment, long amount) {
        post("/control/portone/payments/%s/pay".formatted(payment), """
                {"amount":%d,"tampered":true}""".formatted(amount));
    }

    String storedCard(String customer) {
        return post("/control/portone/billing-keys", """
                {"card":"4242424242424242","customerId":"%s"}""".formatted(customer))
                .at("/billingKey")
                .asString();
    }

    /** Somebody gives money back without us. */
    void cancelByHand(String payment, long amount) {
        post("/portone/payments/%s/cancel".formatted(payment), """
                {"amount":%d,"reason":"by hand"}""".formatted(amount));
    }

    /** What the books say of a payment; missing where they say nothing. */
    JsonNode books(String payment) {
        return get("/control/books?paymentId=" + payment).at("/payments/0");
    }

    long charges(String payment) {
        return StreamSupport.stream(books(payment).path("attempts").spliterator(), false)
                .filter(it -> it.path("outcome").asString().equals("PAID"))
                .count();
    }

    List<Long> cancellations(String payment) {
        return StreamSupport.stream(books(payment).path("cancellations").spliterator(), false)
                .map(it -> it.path("amount").asLong())
                .toList();
    }

    private JsonNode get(String path) {
        return send(request(path).GET().build());
    }

    private JsonNode post(String path, String body) {
        return send(
                request(path).POST(HttpRequest.BodyPublishers.ofString(body)).build());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(url() + path))
                .header("Content-Type", "application/json")
                .header("Authorization", "PortOne " + API_SECRET);
    }

    private JsonNode send(HttpRequest request) {
        try {
            var answer = http.send(request, HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() / 100 != 2) {
                throw new IllegalStateException(request.uri() + ": " + answer.body());
            }
            return JSON.readTree(answer.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path folder() {
        try {
            return Files.createTempDirectory("outside-world");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
