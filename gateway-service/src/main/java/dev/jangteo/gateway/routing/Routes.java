package dev.jangteo.gateway.routing;

import static org.springframework.cloud.gateway.server.mvc.filter.BeforeFilterFunctions.setPath;
import static org.springframework.cloud.gateway.server.mvc.filter.BeforeFilterFunctions.uri;
import static org.springframework.cloud.gateway.server.mvc.handler.GatewayRouterFunctions.route;
import static org.springframework.cloud.gateway.server.mvc.handler.HandlerFunctions.http;
import static org.springframework.web.servlet.function.RequestPredicates.GET;
import static org.springframework.web.servlet.function.RequestPredicates.path;

import dev.jangteo.gateway.routing.RoutingProperties.Service;
import java.net.URI;
import java.net.http.HttpClient;
import java.util.List;
import org.springframework.cloud.client.circuitbreaker.CircuitBreakerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.client.ClientHttpRequestFactory;
import org.springframework.web.servlet.function.RequestPredicate;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.ServerResponse;

/**
 * The REST routes; each service's dead letters under {@code /api/admin/dead-letters/<service>-service}, and its API
 * description under {@code /v3/api-docs/<service>}.
 */
@Configuration(proxyBeanMethods = false)
class Routes {
    private static final String API_DOCS = "/v3/api-docs";
    private static final String DEAD_LETTERS = "/api/admin/dead-letters/";

    @Bean
    RouterFunction<ServerResponse> services(RoutingProperties properties, CircuitBreakerFactory<?, ?> breakers) {
        var guard = new ServiceGuard(breakers);
        return properties.services().entrySet().stream()
                .map(it -> service(it.getKey(), it.getValue(), guard))
                .reduce(RouterFunction::and)
                .orElseThrow();
    }

    /** What carries the requests on; HTTP/1.1, as an upgrade offered with every first request helps nobody here. */
    @Bean
    ClientHttpRequestFactory toServices(RoutingProperties properties) {
        var client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(properties.connectTimeout())
                .build();
        return new Patience(client, properties);
    }

    private static RouterFunction<ServerResponse> service(String name, Service service, ServiceGuard guard) {
        var paths = anyOf(service.paths()).or(path(DEAD_LETTERS + name + "-service/**"));
        var docs = route(name + "-api-docs")
                .route(GET(API_DOCS + "/" + name), http())
                .before(setPath(API_DOCS))
                .before(uri(service.url()))
                .filter(guard.of(name))
                .build();
        var whole = guarded(name, paths, service.url(), guard).and(docs);
        return service.apart().entrySet().stream()
                .map(it -> guarded(it.getKey(), anyOf(it.getValue().paths()), service.url(), guard))
                .reduce(RouterFunction::and)
                .map(apart -> apart.and(whole))
                .orElse(whole);
    }

    private static RouterFunction<ServerResponse> guarded(
            String name, RequestPredicate paths, URI url, ServiceGuard guard) {
        return route(name)
                .route(paths, http())
                .before(uri(url))
                .filter(guard.of(name))
                .build();
    }

    private static RequestPredicate anyOf(List<String> paths) {
        return paths.stream().map(it -> path(it)).reduce(RequestPredicate::or).orElseThrow();
    }
}
