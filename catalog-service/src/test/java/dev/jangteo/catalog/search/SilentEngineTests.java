package dev.jangteo.catalog.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jangteo.platform.testing.Http;
import dev.jangteo.platform.testing.ServiceTest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Somebody listens where the engine should be, and never answers. */
@ServiceTest
class SilentEngineTests {
    private static final int CALLS_UNTIL_IT_RESTS = 10;

    @Autowired
    private Http http;

    @DynamicPropertySource
    static void silence(DynamicPropertyRegistry properties) {
        var silent = listening();
        properties.add("jangteo.catalog.search.url", () -> "http://127.0.0.1:" + silent.getLocalPort());
        properties.add("jangteo.catalog.search.answer-timeout", () -> "300ms");
    }

    @Test
    void nobody_waits_long_and_soon_nobody_waits_at_all() {
        for (int i = 0; i < CALLS_UNTIL_IT_RESTS; i++) {
            assertThat(search()).isBetween(Duration.ofMillis(300), Duration.ofSeconds(3));
        }

        assertThat(search()).isLessThan(Duration.ofMillis(300));
    }

    private Duration search() {
        var before = Instant.now();
        var answer = http.get("/api/products/search?q=bag");
        assertThat(answer.status()).as(answer.body()).isEqualTo(503);
        assertThat(answer.text("/code")).isEqualTo("search-unavailable");
        return Duration.between(before, Instant.now());
    }

    private static ServerSocket listening() {
        try {
            return new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
