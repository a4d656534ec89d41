package dev.jangteo.catalog.suggest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class SuggestSettingsTests {
    @ParameterizedTest
    @CsvSource({"PT0.1S, PT15S", "PT0.8S, PT16S", "PT20S, PT6M40S", "PT5M, PT10M"})
    void the_longer_a_build_took_the_later_comes_the_next(Duration took, Duration rest) {
        var defaults = new Binder(new MapConfigurationPropertySource())
                .bindOrCreate("jangteo.catalog.suggestions", SuggestSettings.class);

        assertThat(defaults.rest(took)).isEqualTo(rest);
    }
}
