package dev.jangteo.catalog.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jangteo.platform.testing.Http;
import dev.jangteo.platform.testing.ServiceTest;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Somebody listens where the engine should be, and never answers. */
@ServiceTest
class SilentEngineTests {
    private static final int CALLS_UNTIL_IT_RESTS = 10;
    private static final int MORE_THAN_CONNECTIONS = 40;

    @Autowired
    private Http http;

    @Autowired
    private CircuitBreakerRegistry breakers;

    @DynamicPropertySource
    static void silence(DynamicPropertyRegistry properties) {
        var silent = listening();
        properties.add("jangteo.catalog.search.url", () -> "http://127.0.0.1:" + silent.getLocalPort());
        properties.add("jangteo.catalog.search.answer-timeout", () -> "300ms");
    }

    @BeforeEach
    void askAgain() {
        breakers.circuitBreaker("search").reset();
    }

    @Test
    void who_finds_no_free_connection_in_time_is_told_the_same() throws Exception {
        allAtOnce(this::search);
    }

    @Test
    void nobody_who_types_waits_for_those_who_typed_the_same() throws Exception {
        allAtOnce(this::type);
    }

    @Test
    void nobody_waits_long_and_soon_nobody_waits_at_all() {
        for (int i = 0; i < CALLS_UNTIL_IT_RESTS; i++) {
            assertThat(search()).isBetween(Duration.ofMillis(300), Duration.ofSeconds(3));
        }

        assertThat(search()).isLessThan(Duration.ofMillis(300));
    }

    private static void allAtOnce(Callable<Duration> ask) throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var asked = Stream.generate(() -> threads.submit(ask))
                    .limit(MORE_THAN_CONNECTIONS)
                    .toList();
            for (var one : asked) {
                assertThat(one.get()).isLessThan(Duration.ofSeconds(3));
            }
        }
    }

    private Duration search() {
        var before = Instant.now();
        var answer = http.get("/api/products/search?q=bag");
        assertThat(answer.status()).as(answer.body()).isEqualTo(503);
        assertThat(answer.text("/code")).isEqualTo("search-unavailable");
        return Duration.between(before, Instant.now());
    }

    private Duration type() {
        var before = Instant.now();
        var answer = http.get("/api/products/suggestions?q=bag");
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return Duration.between(before, Instant.now());
    }

    private static ServerSocket listening() {
        try {
            return new ServerSocket(0, 500, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
