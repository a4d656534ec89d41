package dev.jangteo.gateway.routing;

import dev.jangteo.platform.clients.PeerUnavailable;
import java.net.ConnectException;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.cloud.client.circuitbreaker.CircuitBreakerFactory;
import org.springframework.http.HttpMethod;
import org.springframework.web.servlet.function.HandlerFilterFunction;
import org.springframework.web.servlet.function.HandlerFunction;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/**
 * Stands between a route and its service: a read that never arrived is tried again, a service that fails to answer is
 * given a rest by the breaker its Feign client shares, and the caller is told 503 or 504.
 */
final class ServiceGuard {
    private static final int ATTEMPTS = 3;
    private static final Duration PAUSE = Duration.ofMillis(50);

    private final CircuitBreakerFactory<?, ?> breakers;

    ServiceGuard(CircuitBreakerFactory<?, ?> breakers) {
        this.breakers = breakers;
    }

    HandlerFilterFunction<ServerResponse, ServerResponse> of(String service) {
        return (request, next) -> breakers.create(service).run(() -> forward(service, request, next), failure -> {
            throw named(service, failure);
        });
    }

    private static ServerResponse forward(String service, ServerRequest request, HandlerFunction<ServerResponse> next) {
        for (int attempt = 1; ; attempt++) {
            try {
                return next.handle(request);
            } catch (Exception e) {
                if (attempt == ATTEMPTS || !request.method().equals(HttpMethod.GET) || !neverArrived(e)) {
                    throw new NoAnswer(service, e);
                }
                pause();
            }
        }
    }

    private static boolean neverArrived(Exception failure) {
        return failure.getCause() instanceof ConnectException
                || failure.getCause() instanceof HttpConnectTimeoutException;
    }

    private static boolean cameTooLate(Throwable failure) {
        return failure.getCause() instanceof HttpTimeoutException
                && !(failure.getCause() instanceof HttpConnectTimeoutException);
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static RuntimeException named(String service, @Nullable Throwable failure) {
        var cause = failure instanceof NoAnswer it ? it.getCause() : failure;
        return cause != null && cameTooLate(cause)
                ? new ServiceTooSlow(service, failure)
                : new PeerUnavailable(service, failure);
    }

    /** What the breaker counts. */
    private static final class NoAnswer extends RuntimeException {
        NoAnswer(String service, Exception cause) {
            super(service + " doesn't answer", cause);
        }
    }
}
