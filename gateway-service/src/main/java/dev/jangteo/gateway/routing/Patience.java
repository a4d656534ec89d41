package dev.jangteo.gateway.routing;

import dev.jangteo.gateway.routing.RoutingProperties.Apart;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.springframework.http.HttpMethod;
import org.springframework.http.client.ClientHttpRequest;
import org.springframework.http.client.ClientHttpRequestFactory;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/** Waits for each answer as long as its path deserves. */
final class Patience implements ClientHttpRequestFactory {
    private final List<Wait> apart;
    private final ClientHttpRequestFactory usual;

    Patience(HttpClient client, RoutingProperties properties) {
        usual = waiting(client, properties.readTimeout());
        apart = properties.services().values().stream()
                .flatMap(it -> it.apart().values().stream())
                .filter(it -> it.readTimeout() != null)
                .map(it -> new Wait(patterns(it), waiting(client, Objects.requireNonNull(it.readTimeout()))))
                .toList();
    }

    @Override
    public ClientHttpRequest createRequest(URI uri, HttpMethod method) throws IOException {
        var path = PathContainer.parsePath(uri.getRawPath());
        return apart.stream()
                .filter(it -> it.paths.stream().anyMatch(pattern -> pattern.matches(path)))
                .map(it -> it.requests)
                .findFirst()
                .orElse(usual)
                .createRequest(uri, method);
    }

    private static List<PathPattern> patterns(Apart part) {
        return part.paths().stream()
                .map(PathPatternParser.defaultInstance::parse)
                .toList();
    }

    private static ClientHttpRequestFactory waiting(HttpClient client, Duration readTimeout) {
        var requests = new JdkClientHttpRequestFactory(client);
        requests.setReadTimeout(readTimeout);
        return requests;
    }

    private record Wait(List<PathPattern> paths, ClientHttpRequestFactory requests) {}
}
