package dev.jangteo.launcher.demo;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The shop's public door as one caller sees it. */
public final class ShopApi {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final HttpClient http;
    private final String base;
    private final @Nullable String token;
    private final JsonMapper json = JsonMapper.builder().build();

    private ShopApi(HttpClient http, String base, @Nullable String token) {
        this.http = http;
        this.base = base;
        this.token = token;
    }

    /** A visitor who is not logged in. */
    public static ShopApi at(String base) {
        return new ShopApi(HttpClient.newHttpClient(), base, null);
    }

    /** The same door for someone with this access token. */
    public ShopApi as(String accessToken) {
        return new ShopApi(http, base, accessToken);
    }

    public JsonNode get(String path) {
        return send(request(path).GET());
    }

    public JsonNode post(String path, Object body, String... headers) {
        HttpRequest.Builder request = request(path).POST(asJson(body));
        return send(headers.length == 0 ? request : request.headers(headers));
    }

    public JsonNode put(String path, Object body) {
        return send(request(path).PUT(asJson(body)));
    }

    public JsonNode patch(String path, Object body) {
        return send(request(path).method("PATCH", asJson(body)));
    }

    public JsonNode delete(String path) {
        return send(request(path).DELETE());
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base + path))
                .timeout(PATIENCE)
                .header("Content-Type", "application/json")
                .header("Accept", "application/json, application/problem+json")
                .header("Accept-Language", "ko");
        return token == null ? request : request.header("Authorization", "Bearer " + token);
    }

    private HttpRequest.BodyPublisher asJson(Object body) {
        return HttpRequest.BodyPublishers.ofString(json.writeValueAsString(body));
    }

    private JsonNode send(HttpRequest.Builder builder) {
        HttpRequest request = builder.build();
        try {
            HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
            JsonNode body = answer.body().isBlank() ? json.nullNode() : json.readTree(answer.body());
            if (answer.statusCode() >= 400) {
                throw new ShopRefused(request.method() + " " + request.uri().getPath(), answer.statusCode(), body);
            }
            return body;
        } catch (IOException e) {
            throw new ShopUnreachable(base, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ShopUnreachable(base, e);
        }
    }
}
