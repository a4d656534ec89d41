package dev.jangteo.platform.clients;

import feign.Client;
import feign.Request;
import feign.Response;
import io.micrometer.observation.ObservationRegistry;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.client.RestClient;

/**
 * Carries Feign's requests with Spring's observed HTTP client: every call is a span whose context goes along as W3C
 * {@code traceparent}, and a metric; and PATCH works, which {@code HttpURLConnection} refuses.
 */
final class ObservedHttp implements Client {
    private final ObservationRegistry observations;
    private final Map<Waiting, RestClient> clients = new ConcurrentHashMap<>();

    ObservedHttp(ObservationRegistry observations) {
        this.observations = observations;
    }

    @Override
    public Response execute(Request request, Request.Options options) throws IOException {
        var client = clients.computeIfAbsent(
                new Waiting(options.connectTimeoutMillis(), options.readTimeoutMillis()), this::client);
        var exchange = client.method(HttpMethod.valueOf(request.httpMethod().name()))
                .uri(URI.create(request.url()))
                .headers(headers -> copy(request.headers(), headers));
        if (request.body() != null) {
            exchange.body(request.body());
        }
        try {
            return exchange.exchangeForRequiredValue((_, answer) -> response(request, answer));
        } catch (ResourceAccessException e) {
            throw e.getCause() instanceof IOException cause ? cause : new IOException(e);
        }
    }

    private RestClient client(Waiting waiting) {
        var http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(Duration.ofMillis(waiting.connectMillis))
                .build();
        var requests = new JdkClientHttpRequestFactory(http);
        requests.setReadTimeout(Duration.ofMillis(waiting.readMillis));
        return RestClient.builder()
                .requestFactory(requests)
                .observationRegistry(observations)
                .build();
    }

    private static void copy(Map<String, Collection<String>> from, HttpHeaders to) {
        from.forEach((name, values) -> {
            if (!name.equalsIgnoreCase(HttpHeaders.CONTENT_LENGTH)) {
                to.addAll(name, new ArrayList<>(values));
            }
        });
    }

    private static Response response(Request request, ClientHttpResponse answer) throws IOException {
        var headers = new LinkedHashMap<String, Collection<String>>();
        answer.getHeaders().forEach(headers::put);
        return Response.builder()
                .request(request)
                .status(answer.getStatusCode().value())
                .reason(answer.getStatusText())
                .headers(headers)
                .body(answer.getBody().readAllBytes())
                .build();
    }

    private record Waiting(int connectMillis, int readMillis) {}
}
