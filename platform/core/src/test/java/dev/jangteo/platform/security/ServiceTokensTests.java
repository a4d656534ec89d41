package dev.jangteo.platform.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.jsonwebtoken.Jwts;
import io.jsonwebtoken.security.Keys;
import java.time.Duration;
import java.util.Base64;
import java.util.Date;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ServiceTokensTests {
    private static final String SECRET = "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=";

    private final MovableClock clock = new MovableClock();
    private final ServiceTokens tokens = new ServiceTokens("order-service", SECRET, clock);

    @Test
    void a_peer_is_known_by_its_name() {
        assertThat(new ServiceTokens("catalog-service", SECRET, clock).verify(tokens.mint()))
                .isEqualTo("order-service");
    }

    @Test
    void it_is_good_for_a_minute() {
        var token = tokens.mint();
        clock.pass(ServiceTokens.LIFETIME.plus(Duration.ofSeconds(6)));

        assertThatExceptionOfType(TokenRefused.class).isThrownBy(() -> tokens.verify(token));
    }

    @Test
    void another_secret_another_audience_no_expiry_and_a_users_token_are_refused() {
        var key = Keys.hmacShaKeyFor(Base64.getDecoder().decode(SECRET));
        var stranger = new ServiceTokens("order-service", Base64.getEncoder().encodeToString(new byte[32]), clock);

        assertRefused(stranger.mint());
        assertRefused(Jwts.builder()
                .issuer("order-service")
                .expiration(Date.from(clock.instant().plusSeconds(60)))
                .signWith(key)
                .compact());
        assertRefused(Jwts.builder()
                .issuer("order-service")
                .audience()
                .add("internal")
                .and()
                .signWith(key)
                .compact());
        assertRefused(new AccessTokens("k-1").valid(clock.instant(), "ADMIN"));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", " ", "short", "dG9vIHNob3J0", "***"})
    void without_a_usable_secret_it_says_which_variable_to_set(String secret) {
        assertThatExceptionOfType(MissingSetting.class)
                .isThrownBy(() -> new ServiceTokens("order-service", secret, clock))
                .withMessageContaining("JANGTEO_SERVICE_TOKEN_SECRET")
                .satisfies(missing -> assertThat(new MissingSettingAnalyzer()
                                .analyze(missing, missing)
                                .getAction())
                        .contains("JANGTEO_SERVICE_TOKEN_SECRET"));
    }

    private void assertRefused(String token) {
        assertThatExceptionOfType(TokenRefused.class).isThrownBy(() -> tokens.verify(token));
    }
}
