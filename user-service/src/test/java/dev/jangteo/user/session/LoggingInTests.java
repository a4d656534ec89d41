package dev.jangteo.user.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jangteo.contracts.UserId;
import dev.jangteo.platform.testing.Http;
import dev.jangteo.user.People;
import dev.jangteo.user.People.Person;
import dev.jangteo.user.People.Signup;
import dev.jangteo.user.UserServiceTest;
import dev.jangteo.user.account.Account;
import dev.jangteo.user.account.AccountStatus;
import dev.jangteo.user.session.LoginAttempt.Outcome;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.data.redis.core.StringRedisTemplate;

@UserServiceTest
class LoggingInTests {
    @Autowired
    Http http;

    @Autowired
    Signup signup;

    @Autowired
    LoginAttempts attempts;

    @Autowired
    AttemptRecord attemptRecord;

    @Autowired
    MongoOperations mongo;

    @Autowired
    StringRedisTemplate redis;

    @ParameterizedTest
    @EnumSource(
            value = AccountStatus.class,
            names = {"DORMANT", "SUSPENDED", "WITHDRAWN"})
    void each_standing_has_its_own_refusal_told_to_who_knows_the_password_only(AccountStatus standing) {
        var person = signup.customer();
        stand(person, standing);

        var right = signup.logIn(person.email(), People.PASSWORD);
        var wrong = signup.logIn(person.email(), "a guess at it");

        assertThat(right.status()).isEqualTo(403);
        assertThat(right.text("/code")).isEqualTo("account-" + standing.name().toLowerCase(Locale.ROOT));
        assertThat(right.text("/detail")).isNotEmpty();
        assertThat(wrong.text("/code")).isEqualTo("bad-credentials");
        assertThat(attempts.findByUserOrderByAt(new UserId(person.id())))
                .extracting(LoginAttempt::outcome)
                .containsExactly(Outcome.valueOf(standing.name()), Outcome.WRONG_PASSWORD);
    }

    @Test
    void a_session_of_an_account_that_fell_asleep_ends_with_its_next_refresh() {
        var person = signup.customer();
        stand(person, AccountStatus.DORMANT);

        assertThat(signup.refresh(person.refreshToken()).text("/code")).isEqualTo("account-dormant");
        assertThat(signup.refresh(person.refreshToken()).text("/code")).isEqualTo("session-ended");
    }

    @Test
    void every_attempt_is_recorded_with_its_time_address_and_outcome() {
        var person = signup.customer();
        var since = Instant.now().minusSeconds(1);

        signup.logIn(person.email(), People.PASSWORD);
        IntStream.range(0, 5).forEach(_ -> signup.logIn(person.email(), "a guess at it"));
        signup.logIn(person.email(), People.PASSWORD);

        assertThat(attempts.findByUserOrderByAt(new UserId(person.id())))
                .allSatisfy(it -> {
                    assertThat(it.at()).isBetween(since, Instant.now());
                    assertThat(it.address()).isEqualTo("127.0.0.1");
                    assertThat(it.email()).isEqualTo(person.email());
                })
                .extracting(LoginAttempt::outcome)
                .containsExactly(
                        Outcome.SUCCEEDED,
                        Outcome.WRONG_PASSWORD,
                        Outcome.WRONG_PASSWORD,
                        Outcome.WRONG_PASSWORD,
                        Outcome.WRONG_PASSWORD,
                        Outcome.WRONG_PASSWORD,
                        Outcome.LOCKED);
    }

    @Test
    void an_attempt_on_nobody_s_address_is_recorded_too_with_the_address_the_gateway_saw() {
        var email = People.anEmail();

        http.with("X-Forwarded-For", "198.51.100.7, 203.0.113.9")
                .post("/api/sessions", Map.of("email", email, "password", "a guess at it"));

        assertThat(attempts.findByEmailOrderByAt(email)).singleElement().satisfies(it -> {
            assertThat(it.outcome()).isEqualTo(Outcome.UNKNOWN_EMAIL);
            assertThat(it.address()).isEqualTo("203.0.113.9");
            assertThat(it.user()).isNull();
        });
    }

    @Test
    void old_attempts_are_forgotten() {
        var old = new LoginAttempt(
                "old",
                "old@shop.example",
                null,
                Instant.now().minus(Duration.ofDays(181)),
                "127.0.0.1",
                Outcome.UNKNOWN_EMAIL);
        attempts.save(old);

        attemptRecord.forgetOld();

        assertThat(attempts.findById("old")).isEmpty();
    }

    /** A login may have looked at the account before the suspension was stored, and open its session after. */
    @Test
    void no_session_survives_a_suspension_that_races_logins() throws Exception {
        var admin = http.as(signup.admin().accessToken());
        for (int round = 0; round < 5; round++) {
            var person = signup.customer();
            try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
                var logins = IntStream.range(0, 8)
                        .mapToObj(_ -> threads.submit(() -> signup.logIn(person.email(), People.PASSWORD)))
                        .toList();
                threads.submit(() -> admin.post("/api/admin/users/" + person.id() + "/suspension", Map.of()))
                        .get();
                for (var login : logins) {
                    assertThat(login.get().status()).isIn(201, 403);
                }
            }
            assertThat(redis.opsForZSet().range("user:sessions:" + person.id(), 0, -1))
                    .noneMatch(session -> redis.hasKey("session:" + session));
        }
    }

    private void stand(Person person, AccountStatus standing) {
        mongo.updateFirst(
                Query.query(Criteria.where("id").is(person.id())), Update.update("status", standing), Account.class);
    }
}
