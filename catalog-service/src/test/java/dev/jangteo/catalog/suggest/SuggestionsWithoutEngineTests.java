package dev.jangteo.catalog.suggest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jangteo.platform.testing.Http;
import dev.jangteo.platform.testing.ServiceTest;
import io.micrometer.core.instrument.MeterRegistry;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Nobody listens where the engine should be. */
@ServiceTest
class SuggestionsWithoutEngineTests {
    @Autowired
    private Http http;

    @Autowired
    private MeterRegistry metrics;

    @Test
    void who_types_gets_no_suggestions_and_no_error() {
        double before = metrics.counter("suggestions.unanswered").count();

        var answer = http.get("/api/products/suggestions?q=laptop");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().at("/items").isEmpty()).isTrue();
        assertThat(metrics.counter("suggestions.unanswered").count()).isEqualTo(before + 1);
    }
}
