package dev.jangteo.catalog.cache;

import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/** Redis for those who can do without it. When it does not answer it is left alone for a while, so that nobody waits. */
@Component
public class RedisReads {
    private static final Logger log = LoggerFactory.getLogger(RedisReads.class);

    private final CircuitBreaker breaker;

    RedisReads(CircuitBreakerRegistry breakers) {
        this.breaker = breakers.circuitBreaker("redis-reads");
    }

    /** What it answers; empty when that is nothing, or when it is away. */
    public <T> Optional<T> ask(Supplier<@Nullable T> question) {
        try {
            return Optional.ofNullable(breaker.executeSupplier(question));
        } catch (DataAccessException | CallNotPermittedException e) {
            log.debug("without Redis", e);
            return Optional.empty();
        }
    }

    /** Does something with it that is of use to others only. */
    void tell(Runnable action) {
        ask(() -> {
            action.run();
            return true;
        });
    }
}
