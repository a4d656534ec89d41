package dev.jangteo.user.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jangteo.platform.testing.Clockwork;
import dev.jangteo.user.People;
import dev.jangteo.user.UserServiceTest;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.redis.core.StringRedisTemplate;

@UserServiceTest
class LoginLockTests {
    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final String email = People.anEmail();
    private final Clockwork clock = new Clockwork();
    private final LoginLock lock;

    @Autowired
    LoginLockTests(StringRedisTemplate redis) {
        this.lock = new LoginLock(
                redis,
                new LoginSettings(5, List.of(MINUTE, MINUTE.multipliedBy(5)), Duration.ofDays(1), Duration.ofDays(1)),
                clock);
    }

    @Test
    void the_fifth_failure_locks_and_is_itself_still_told() {
        fail(4);
        assertThat(lock.remaining(email)).isZero();

        fail(1);
        assertThat(lock.remaining(email)).isBetween(MINUTE.minusSeconds(5), MINUTE);
    }

    @Test
    void an_outcome_settled_while_locked_is_not_told_even_a_right_one() {
        fail(5);

        assertThat(lock.settle(email, true)).isPositive();
        assertThat(lock.remaining(email)).isPositive();
    }

    @Test
    void the_right_password_wipes_the_slate() {
        fail(4);
        assertThat(lock.settle(email, true)).isZero();
        fail(4);

        assertThat(lock.remaining(email)).isZero();
    }

    @Test
    void locks_grow_and_the_last_length_repeats() {
        for (var length : List.of(MINUTE, MINUTE.multipliedBy(5), MINUTE.multipliedBy(5))) {
            fail(5);
            assertThat(lock.remaining(email)).isBetween(length.minusSeconds(5), length);
            clock.advance(length);
            assertThat(lock.remaining(email)).isZero();
        }
    }

    @Test
    void one_address_s_failures_are_not_another_s() {
        fail(5);

        assertThat(lock.remaining(People.anEmail())).isZero();
    }

    private void fail(int times) {
        for (int i = 0; i < times; i++) {
            assertThat(lock.settle(email, false)).isZero();
        }
    }
}
