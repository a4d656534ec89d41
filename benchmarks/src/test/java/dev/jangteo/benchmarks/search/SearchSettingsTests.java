package dev.jangteo.benchmarks.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class SearchSettingsTests {

    @Test
    void all_is_measured_unless_said_otherwise() {
        assertThat(SearchSettings.parse(List.of())).isEqualTo(new SearchSettings(100_000, true, true));
        assertThat(SearchSettings.parse(List.of("--relevance-only")))
                .isEqualTo(new SearchSettings(100_000, true, false));
        assertThat(SearchSettings.parse(List.of("--speed-only", "--skus", "5000")))
                .isEqualTo(new SearchSettings(5_000, false, true));
    }

    @Test
    void what_cannot_be_meant_is_refused() {
        refused("--skus");
        refused("--skus", "many");
        refused("--skus", "0");
        refused("--fast");
        refused("--relevance-only", "--speed-only");
    }

    private static void refused(String... line) {
        assertThatThrownBy(() -> SearchSettings.parse(List.of(line))).isInstanceOf(IllegalArgumentException.class);
    }
}
