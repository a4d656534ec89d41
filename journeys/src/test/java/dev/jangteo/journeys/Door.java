package dev.jangteo.journeys;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** One base URL with what every request to it carries. Immutable. */
final class Door {
    private static final HttpClient CLIENT = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final String base;
    private final Map<String, String> headers;

    private Door(String base, Map<String, String> headers) {
        this.base = base;
        this.headers = headers;
    }

    static Door at(String base) {
        return new Door(base, Map.of("Content-Type", "application/json", "Accept-Language", "en"));
    }

    Door with(String header, String value) {
        var all = new LinkedHashMap<>(headers);
        all.put(header, value);
        return new Door(base, all);
    }

    Door bearer(String token) {
        return with("Authorization", "Bearer " + token);
    }

    Reply get(String path) {
        return send("GET", path, null);
    }

    Reply post(String path, @Nullable Object body) {
        return send("POST", path, body);
    }

    Reply put(String path, @Nullable Object body) {
        return send("PUT", path, body);
    }

    Reply delete(String path) {
        return send("DELETE", path, null);
    }

    /** A GraphQL request; its errors are in the reply. */
    Reply graphql(String document, Map<String, ?> variables) {
        return post("/graphql", Map.of("query", document, "variables", variables));
    }

    private Reply send(String method, String path, @Nullable Object body) {
        var request = HttpRequest.newBuilder(URI.create(base + path)).timeout(Duration.ofSeconds(30));
        headers.forEach(request::header);
        request.method(method, body == null ? HttpRequest.BodyPublishers.noBody() : publisher(body));
        try {
            var response = CLIENT.send(request.build(), BodyHandlers.ofString());
            return new Reply(response.statusCode(), response.body());
        } catch (IOException e) {
            return new Reply(0, "{\"code\":\"no-answer\"}");
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static HttpRequest.BodyPublisher publisher(Object body) {
        return HttpRequest.BodyPublishers.ofString(body instanceof String text ? text : JSON.writeValueAsString(body));
    }
}
