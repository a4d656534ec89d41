package dev.jangteo.platform.clients;

import feign.FeignException;
import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import io.github.resilience4j.timelimiter.TimeLimiterRegistry;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.cloud.circuitbreaker.resilience4j.Resilience4JCircuitBreakerFactory;
import org.springframework.cloud.circuitbreaker.resilience4j.Resilience4JConfigurationProperties;
import org.springframework.cloud.client.circuitbreaker.CircuitBreaker;

/**
 * Gives a peer that fails a short rest, one breaker a peer. A refusal is an answer and counts as success; everything
 * else without an answer reaches the caller as {@link PeerUnavailable}, never wrapped.
 */
final class PeerCircuitBreakers extends Resilience4JCircuitBreakerFactory {
    PeerCircuitBreakers(
            CircuitBreakerRegistry breakers,
            TimeLimiterRegistry limiters,
            Resilience4JConfigurationProperties properties) {
        super(breakers, limiters, null, properties);
    }

    @Override
    public CircuitBreaker create(String id) {
        return new Unwrapped(id, super.create(id));
    }

    private record Unwrapped(String peer, CircuitBreaker breaker) implements CircuitBreaker {
        @Override
        public <T> T run(Supplier<T> call) {
            return breaker.run(call, failure -> {
                throw translate(failure);
            });
        }

        @Override
        public <T> T run(Supplier<T> call, Function<@Nullable Throwable, T> fallback) {
            return breaker.run(call, fallback);
        }

        private RuntimeException translate(@Nullable Throwable failure) {
            return switch (failure) {
                case FeignException it -> new PeerUnavailable(peer, it);
                case CallNotPermittedException it -> new PeerUnavailable(peer, it);
                case RuntimeException it -> it;
                case Error it -> throw it;
                case null, default -> new IllegalStateException(failure);
            };
        }
    }
}
