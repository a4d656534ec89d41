package dev.jangteo.user.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.jangteo.contracts.UserId;
import dev.jangteo.platform.security.JwtVerifier;
import dev.jangteo.platform.security.TokenRefused;
import dev.jangteo.platform.testing.Clockwork;
import dev.jangteo.user.Scratch;
import dev.jangteo.user.UserServiceTest;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@UserServiceTest
class KeyRotationTests {
    private static final UserId USER = new UserId("kim");

    private final Clockwork clock = new Clockwork();
    private final KeySettings settings = settings();
    private final Scratch scratch;

    @Autowired
    KeyRotationTests(ApplicationContext service) {
        this.scratch = Scratch.of(service);
    }

    private KeyRotation instance() {
        return instance(settings);
    }

    private KeyRotation instance(KeySettings settings) {
        return new KeyRotation(scratch.repository(SigningKeys.class), scratch.mongo(), settings, clock);
    }

    private static KeySettings settings() {
        var secret = new byte[32];
        new SecureRandom().nextBytes(secret);
        return new KeySettings(
                Base64.getEncoder().encodeToString(secret),
                Duration.ofDays(30),
                Duration.ofMinutes(10),
                Duration.ofMinutes(15));
    }

    @Test
    void instances_that_start_at_once_on_an_empty_store_agree_on_one_key() throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var started = IntStream.range(0, 6)
                    .mapToObj(_ -> threads.submit(() -> instance().current().kid()))
                    .toList();
            var kids = new HashSet<String>();
            for (var kid : started) {
                kids.add(kid.get());
            }
            assertThat(kids).hasSize(1);
        }
        assertThat(scratch.repository(SigningKeys.class).count()).isEqualTo(1);
    }

    @Test
    void instances_change_to_the_next_key_together_and_each_verifies_the_other_s_tokens() {
        var one = instance();
        var two = instance();
        var firstKey = one.current().kid();
        var oldToken = token(one);

        clock.advance(Duration.ofDays(30).minus(Duration.ofMinutes(10)));
        one.turn();
        two.turn();
        assertThat(kids(one)).hasSize(2).isEqualTo(kids(two));
        assertThat(List.of(one.current().kid(), two.current().kid())).containsOnly(firstKey);

        clock.advance(Duration.ofMinutes(10));
        assertThat(one.current().kid()).isEqualTo(two.current().kid()).isNotEqualTo(firstKey);
        assertThat(verifier(two).verify(token(one)).userId()).isEqualTo(USER);
        assertThat(kids(two)).contains(firstKey);
        assertThatThrownBy(() -> verifier(two).verify(oldToken)).isInstanceOf(TokenRefused.class);
    }

    @Test
    void a_token_signed_in_the_last_moment_of_a_key_is_good_to_its_end_and_then_the_key_is_gone() {
        var keys = instance();
        clock.advance(Duration.ofDays(30).minus(Duration.ofMinutes(10)));
        keys.turn();
        clock.advance(Duration.ofMinutes(9));
        var lastToken = token(keys);
        clock.advance(Duration.ofMinutes(14));
        keys.turn();
        assertThat(verifier(keys).verify(lastToken).userId()).isEqualTo(USER);

        clock.advance(Duration.ofMinutes(10));
        keys.turn();

        assertThat(kids(keys)).hasSize(1);
        assertThat(scratch.repository(SigningKeys.class).count()).isEqualTo(1);
    }

    @Test
    void a_restart_goes_on_with_the_stored_key() {
        var token = token(instance());

        assertThat(verifier(instance()).verify(token).sessionId()).isEqualTo("sid");
    }

    @Test
    void another_secret_than_the_keys_were_stored_under_is_said_at_start() {
        instance();

        assertThatThrownBy(() -> instance(settings()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("USER_KEY_SECRET");
    }

    private String token(KeyRotation keys) {
        return new AccessTokens(keys, settings, clock)
                .issue(USER, "sid", List.of("CUSTOMER"))
                .value();
    }

    private JwtVerifier verifier(KeyRotation keys) {
        return new JwtVerifier(new OwnKeys(keys), clock);
    }

    private static List<String> kids(KeyRotation keys) {
        return keys.published().stream().map(jwk -> jwk.getId()).toList();
    }
}
