package dev.jangteo.user.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.jangteo.platform.web.Unavailable;
import java.text.Normalizer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class PasswordHasherTests {
    private static final Password PASSWORD = new Password("장터에서만난푸른고래");

    private final PasswordHasher hasher = new PasswordHasher(new PasswordSettings(4));

    @Test
    void the_right_password_matches_and_no_other() {
        var hash = Optional.of(hasher.hash(PASSWORD));

        assertThat(hasher.matches(PASSWORD, hash)).isTrue();
        assertThat(hasher.matches(new Password("장터에서만난푸른고레"), hash)).isFalse();
    }

    @Test
    void hangul_typed_decomposed_is_the_same_password() {
        var decomposed = new Password(Normalizer.normalize("장터에서만난푸른고래", Normalizer.Form.NFD));

        assertThat(hasher.matches(decomposed, Optional.of(hasher.hash(PASSWORD))))
                .isTrue();
    }

    @Test
    void what_is_beyond_bcrypt_s_72_bytes_counts() {
        var longOne = "가".repeat(100);

        assertThat(hasher.matches(new Password(longOne + "나"), Optional.of(hasher.hash(new Password(longOne + "다")))))
                .isFalse();
    }

    @Test
    void nobody_has_a_password_not_even_the_one_compared_with() {
        assertThat(hasher.matches(new Password("nobody"), Optional.empty())).isFalse();
    }

    @Test
    void an_unknown_account_takes_as_long_as_a_known_one() {
        var costly = new PasswordHasher(new PasswordSettings(10));
        var hash = Optional.of(costly.hash(PASSWORD));

        assertThat(nanos(() -> costly.matches(PASSWORD, Optional.empty())))
                .isGreaterThan(nanos(() -> costly.matches(PASSWORD, hash)) / 2);
    }

    @Test
    void in_a_rush_who_waits_in_vain_is_asked_to_come_again() throws InterruptedException {
        var cores = Runtime.getRuntime().availableProcessors();
        try (var hasher = new PasswordHasher(new PasswordSettings(12), Duration.ofMillis(1))) {
            var waiting = new ArrayList<Thread>();
            var asked = new AtomicInteger();
            for (int i = 0; i < cores * 10; i++) {
                waiting.add(Thread.startVirtualThread(() -> assertThatThrownBy(() -> hasher.hash(PASSWORD))
                        .isInstanceOf(Unavailable.class)
                        .satisfies(_ -> asked.incrementAndGet())));
            }
            for (var it : waiting) {
                it.join();
            }
            assertThat(asked).hasValue(cores * 10);
        }
    }

    @Test
    void hashes_of_a_lower_cost_are_outdated() {
        assertThat(new PasswordHasher(new PasswordSettings(5)).isOutdated(hasher.hash(PASSWORD)))
                .isTrue();
        assertThat(hasher.isOutdated(hasher.hash(PASSWORD))).isFalse();
    }

    @Test
    void neither_password_nor_request_shows_in_logs() {
        var request = new SignUp("kim@shop.example", PASSWORD, "김장터", null);

        assertThat(request.toString()).doesNotContain("푸른고래");
    }

    private static long nanos(Runnable work) {
        return LongStream.range(0, 5)
                .map(_ -> {
                    long start = System.nanoTime();
                    work.run();
                    return System.nanoTime() - start;
                })
                .min()
                .orElseThrow();
    }
}
