package dev.jangteo.catalog.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jangteo.platform.testing.Http;
import dev.jangteo.platform.testing.ServiceTest;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ServiceTest
class SearchWithoutEngineTests {
    @Autowired
    private Http http;

    @Test
    void while_the_engine_is_away_searching_says_so_at_once_and_the_shop_window_stays_open() {
        var before = Instant.now();
        for (int i = 0; i < 20; i++) {
            var answer = http.get("/api/products/search?q=bag");

            assertThat(answer.status()).as(answer.body()).isEqualTo(503);
            assertThat(answer.text("/code")).isEqualTo("search-unavailable");
            assertThat(answer.headers().getFirst("Retry-After")).isEqualTo("2");
        }
        assertThat(Duration.between(before, Instant.now())).isLessThan(Duration.ofSeconds(20));
        assertThat(http.get("/api/products").status()).isEqualTo(200);
    }
}
