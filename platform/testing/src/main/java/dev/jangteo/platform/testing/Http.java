package dev.jangteo.platform.testing;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.web.client.RestClient;

/** A JSON client of the service under test. Immutable: {@code as} and {@code with} give a new one. */
public final class Http {
    private final RestClient client;
    private final Supplier<String> baseUrl;
    private final Map<String, String> headers;

    Http(RestClient client, Supplier<String> baseUrl, Map<String, String> headers) {
        this.client = client;
        this.baseUrl = baseUrl;
        this.headers = headers;
    }

    /** The same client, signed in with a bearer token. */
    public Http as(String token) {
        return with("Authorization", "Bearer " + token);
    }

    /** The same client, sending one header more. */
    public Http with(String header, String value) {
        var all = new LinkedHashMap<>(headers);
        all.put(header, value);
        return new Http(client, baseUrl, all);
    }

    public Answer get(String path) {
        return send(HttpMethod.GET, path, null);
    }

    public Answer post(String path, Object body) {
        return send(HttpMethod.POST, path, body);
    }

    public Answer put(String path, Object body) {
        return send(HttpMethod.PUT, path, body);
    }

    public Answer patch(String path, Object body) {
        return send(HttpMethod.PATCH, path, body);
    }

    public Answer delete(String path) {
        return send(HttpMethod.DELETE, path, null);
    }

    private Answer send(HttpMethod method, String path, @Nullable Object body) {
        var request = client.method(method).uri(java.net.URI.create(baseUrl.get() + path));
        headers.forEach((name, value) -> request.header(name, value));
        if (body != null) {
            request.body(body);
            if (!headers.containsKey("Content-Type")) {
                request.contentType(MediaType.APPLICATION_JSON);
            }
        }
        return request.exchange((_, response) -> new Answer(
                response.getStatusCode().value(),
                response.getHeaders(),
                new String(response.getBody().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8)));
    }
}
