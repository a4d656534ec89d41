package dev.jangteo.user.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.jangteo.contracts.UserId;
import dev.jangteo.platform.testing.Clockwork;
import dev.jangteo.user.UserServiceTest;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.redis.core.StringRedisTemplate;

@UserServiceTest
class SessionsTests {
    private final UserId user = new UserId(UUID.randomUUID().toString());
    private final Clockwork clock = new Clockwork();
    private final StringRedisTemplate redis;
    private final Sessions sessions;

    @Autowired
    SessionsTests(StringRedisTemplate redis) {
        this.redis = redis;
        this.sessions = new Sessions(
                redis, new SessionSettings(Duration.ofDays(14), Duration.ofDays(20), Duration.ofSeconds(10)), clock);
    }

    @Test
    void a_session_never_lies_in_redis_without_an_end() {
        var token = sessions.open(user).token();

        assertThat(redis.getExpire("session:" + token.sessionId(), TimeUnit.DAYS))
                .isBetween(13L, 14L);
        sessions.rotate(token);
        assertThat(redis.getExpire("session:" + token.sessionId(), TimeUnit.DAYS))
                .isBetween(13L, 14L);
        assertThat(redis.getExpire("user:sessions:" + user)).isPositive();
    }

    @Test
    void redis_knows_neither_the_token_nor_its_successor() {
        var token = sessions.open(user).token();
        var next = sessions.rotate(token).token();

        assertThat(redis.opsForHash().values("session:" + token.sessionId()).toString())
                .doesNotContain(token.secret().value(), next.secret().value());
    }

    @Test
    void use_keeps_a_session_alive_until_its_longest_end() {
        var token = sessions.open(user).token();
        var opened = clock.instant();
        clock.advance(Duration.ofDays(13));
        var renewed = sessions.rotate(token);
        assertThat(renewed.expiresAt())
                .isBetween(opened.plus(Duration.ofDays(20)).minusSeconds(5), opened.plus(Duration.ofDays(20)));

        clock.advance(Duration.ofDays(7));
        assertThatThrownBy(() -> sessions.rotate(renewed.token())).isInstanceOf(SessionEnded.class);
    }

    @Test
    void an_idle_session_is_over() {
        var token = sessions.open(user).token();
        clock.advance(Duration.ofDays(14).plusSeconds(1));

        assertThatThrownBy(() -> sessions.rotate(token)).isInstanceOf(SessionEnded.class);
    }

    @Test
    void a_repeat_within_the_grace_gets_the_same_successor_which_stays_good() {
        var token = sessions.open(user).token();
        var next = sessions.rotate(token).token();
        clock.advance(Duration.ofSeconds(9));

        assertThat(sessions.rotate(token).token()).isEqualTo(next);
        assertThat(sessions.rotate(next).token()).isNotEqualTo(next);
    }

    @Test
    void a_repeat_after_the_grace_ends_the_session() {
        var token = sessions.open(user).token();
        var next = sessions.rotate(token).token();
        clock.advance(Duration.ofSeconds(11));

        assertThatThrownBy(() -> sessions.rotate(token)).isInstanceOf(RefreshTokenReused.class);
        assertThat(sessions.isLive(token.sessionId())).isFalse();
        assertThatThrownBy(() -> sessions.rotate(next)).isInstanceOf(SessionEnded.class);
    }

    @Test
    void the_token_before_the_last_has_no_grace() {
        var first = sessions.open(user).token();
        sessions.rotate(sessions.rotate(first).token());

        assertThatThrownBy(() -> sessions.rotate(first)).isInstanceOf(RefreshTokenReused.class);
    }

    @Test
    void an_ended_session_is_not_brought_back_by_a_refresh() {
        var token = sessions.open(user).token();
        sessions.end(user, token.sessionId());

        assertThatThrownBy(() -> sessions.rotate(token)).isInstanceOf(SessionEnded.class);
        assertThat(sessions.isLive(token.sessionId())).isFalse();
    }

    @Test
    void ending_all_ends_this_user_s_and_nobody_else_s() {
        var one = sessions.open(user).token();
        var two = sessions.open(user).token();
        var other = sessions.open(new UserId(UUID.randomUUID().toString())).token();

        sessions.endAll(user);

        assertThat(sessions.isLive(one.sessionId())).isFalse();
        assertThat(sessions.isLive(two.sessionId())).isFalse();
        assertThat(sessions.isLive(other.sessionId())).isTrue();
    }
}
