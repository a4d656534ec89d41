package dev.jangteo.catalog.index;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.validation.autoconfigure.ValidationAutoConfiguration;

class SearchSettingsTests {
    private final ApplicationContextRunner service = new ApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(ValidationAutoConfiguration.class))
            .withUserConfiguration(Settings.class)
            .withPropertyValues("jangteo.catalog.search.url=http://127.0.0.1:9200");

    @ParameterizedTest
    @ValueSource(strings = {"", "a-", "shop-a-", "2026-products1-"})
    void a_prefix_begins_the_names_of_all_indices(String prefix) {
        service.withPropertyValues("jangteo.catalog.search.prefix=" + prefix).run(it -> {
            var settings = it.getBean(SearchSettings.class);
            assertThat(settings.products()).isEqualTo(prefix + "products");
            assertThat(settings.suggestions()).isEqualTo(prefix + "suggestions");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "-", "A-", "가-", "a*-", "write-", "products-", "a-products-", "suggestions-b-"})
    void one_that_would_lead_to_another_shops_indices_is_refused(String prefix) {
        service.withPropertyValues("jangteo.catalog.search.prefix=" + prefix)
                .run(it -> assertThat(it).hasFailed());
    }

    @EnableConfigurationProperties(SearchSettings.class)
    static class Settings {}
}
