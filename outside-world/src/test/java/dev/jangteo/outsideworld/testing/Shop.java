package dev.jangteo.outsideworld.testing;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/** The shop's webhook endpoint: keeps every call, and refuses as many as told. */
public final class Shop implements AutoCloseable {
    private final HttpServer server;
    private final List<Call> calls = new CopyOnWriteArrayList<>();
    private final AtomicInteger refusals = new AtomicInteger();

    /** One webhook call as it came in, refused or not. */
    public record Call(
            String path, String id, String timestamp, String signature, String body, boolean taken, Instant at) {
        public boolean mentions(String what) {
            return body.contains("\"" + what + "\"");
        }
    }

    public Shop() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::take);
        server.start();
    }

    private void take(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        boolean taken = refusals.getAndUpdate(left -> Math.max(0, left - 1)) == 0;
        calls.add(new Call(
                exchange.getRequestURI().getPath(),
                exchange.getRequestHeaders().getFirst("webhook-id"),
                exchange.getRequestHeaders().getFirst("webhook-timestamp"),
                exchange.getRequestHeaders().getFirst("webhook-signature"),
                body,
                taken,
                Instant.now()));
        exchange.sendResponseHeaders(taken ? 204 : 503, -1);
        exchange.close();
    }

    public URI url(String path) {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort()).resolve(path);
    }

    public void refuseNext(int times) {
        refusals.set(times);
    }

    /** All calls about something, in the order they came. */
    public List<Call> calls(String about) {
        return calls.stream().filter(call -> call.mentions(about)).toList();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
