package dev.jangteo.user.keys;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.Signature;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;

class KeyChainTests {
    private static final Instant START = Instant.parse("2026-11-21T00:00:00Z");
    private static final String SECRET = Base64.getEncoder().encodeToString(new byte[32]);
    private static final KeySettings SETTINGS =
            new KeySettings(SECRET, Duration.ofDays(30), Duration.ofMinutes(10), Duration.ofMinutes(15));
    private static final Seal SEAL = SETTINGS.seal();
    private static final SigningKey FIRST = SigningKey.generate(1, START, SEAL);
    private static final SigningKey SECOND = SigningKey.generate(2, START.plus(Duration.ofDays(30)), SEAL);

    private final KeyChain one = new KeyChain(List.of(FIRST), SETTINGS);
    private final KeyChain two = new KeyChain(List.of(FIRST, SECOND), SETTINGS);

    @Test
    void the_first_key_signs_at_once() {
        var first = new KeyChain(List.of(), SETTINGS).successor(START, SEAL).orElseThrow();

        assertThat(first.generation()).isEqualTo(1);
        assertThat(first.usableFrom()).isEqualTo(START);
    }

    @Test
    void a_successor_comes_when_the_newest_key_will_have_signed_long_enough_once_it_is_known() {
        var due = START.plus(Duration.ofDays(30)).minus(Duration.ofMinutes(10));

        assertThat(one.successor(due.minusMillis(1), SEAL)).isEmpty();
        assertThat(one.successor(due, SEAL)).hasValueSatisfying(next -> {
            assertThat(next.generation()).isEqualTo(2);
            assertThat(next.usableFrom()).isEqualTo(START.plus(Duration.ofDays(30)));
        });
        assertThat(two.successor(due, SEAL)).isEmpty();
    }

    @Test
    void a_successor_is_published_before_it_signs() {
        var before = SECOND.usableFrom().minusMillis(1);

        assertThat(two.published(before)).containsExactly(FIRST, SECOND);
        assertThat(two.signing(before)).isEqualTo(FIRST);
        assertThat(two.signing(SECOND.usableFrom())).isEqualTo(SECOND);
    }

    @Test
    void the_old_key_stays_published_until_its_last_token_has_expired() {
        var lastToken = SECOND.usableFrom().plus(Duration.ofMinutes(15));

        assertThat(two.published(lastToken)).contains(FIRST);
        var later = lastToken.plus(KeySettings.CLOCK_SKEW).plusMillis(1);
        assertThat(two.published(later)).containsExactly(SECOND);
        assertThat(two.forgettable(later)).containsExactly(FIRST);
    }

    @Test
    void the_only_key_is_never_forgotten_and_signs_even_if_its_maker_s_clock_was_ahead() {
        assertThat(one.forgettable(START.plus(Duration.ofDays(1000)))).isEmpty();
        assertThat(one.signing(START.minusSeconds(5))).isEqualTo(FIRST);
    }

    @Test
    void the_private_key_is_stored_encrypted_and_fits_the_public_one() throws Exception {
        var signature = Signature.getInstance("SHA256withECDSA");
        signature.initSign(FIRST.signingKey(SEAL));
        var signed = signature.sign();

        signature.initVerify(FIRST.verifyingKey());
        assertThat(signature.verify(signed)).isTrue();
        assertThatThrownBy(() -> FIRST.signingKey(new Seal("another secret of 32 bytes......".getBytes(UTF_8))))
                .isInstanceOf(Seal.DoesNotOpen.class);
    }

    @Test
    void settings_that_would_lose_tokens_are_refused() {
        assertThatThrownBy(
                        () -> new KeySettings("c2hvcnQ=", Duration.ofDays(30), Duration.ofMinutes(10), Duration.ZERO))
                .hasMessageContaining("USER_KEY_SECRET");
        assertThatThrownBy(() -> new KeySettings(SECRET, Duration.ofDays(30), Duration.ofSeconds(30), Duration.ZERO))
                .hasMessageContaining("publish-ahead");
        assertThatThrownBy(() -> new KeySettings(SECRET, Duration.ofMinutes(10), Duration.ofMinutes(10), Duration.ZERO))
                .hasMessageContaining("rotate-after");
    }

    @Test
    void the_secret_does_not_show_in_logs() {
        assertThat(SETTINGS.toString()).doesNotContain(SECRET);
    }
}
