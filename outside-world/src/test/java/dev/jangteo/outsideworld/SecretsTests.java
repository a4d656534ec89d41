package dev.jangteo.outsideworld;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.jangteo.outsideworld.testing.Shop;
import dev.jangteo.outsideworld.testing.World;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;

class SecretsTests {
    @Test
    void every_missing_one_is_named_at_once() {
        assertThatThrownBy(() -> secrets("COURIER_API_KEY", "", "SMS_API_SECRET", " "))
                .isInstanceOfSatisfying(CannotStart.class, e -> {
                    FailureAnalysis analysis = new CannotStartAnalyzer().analyze(e);
                    assertThat(analysis.getDescription()).contains("Missing: COURIER_API_KEY, SMS_API_SECRET.");
                });
    }

    @Test
    void a_webhook_secret_must_be_one() {
        assertThatThrownBy(() -> secrets("PORTONE_WEBHOOK_SECRET", "not-a-secret", "SMS_API_KEY", "k"))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("PORTONE_WEBHOOK_SECRET")
                .hasMessageNotContaining("not-a-secret");
    }

    @Test
    void they_do_not_show_in_logs() {
        assertThat(secrets("SMS_API_KEY", "the-key", "SMS_API_SECRET", "the-secret")
                        .toString())
                .doesNotContain("the-key", "the-secret");
    }

    private static Secrets secrets(String oneName, String oneValue, String otherName, String otherValue) {
        try (Shop shop = new Shop()) {
            Map<String, Object> variables = new HashMap<>(World.environment(World.newFolder(), shop, 0));
            variables.put(oneName, oneValue);
            variables.put(otherName, otherValue);
            StandardEnvironment environment = new StandardEnvironment();
            environment.getPropertySources().addFirst(new MapPropertySource("test", variables));
            return Secrets.from(environment);
        }
    }
}
