package dev.jangteo.user.admin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.jangteo.contracts.UserId;
import dev.jangteo.platform.testing.Clockwork;
import dev.jangteo.platform.testing.Http;
import dev.jangteo.user.People.Person;
import dev.jangteo.user.People.Signup;
import dev.jangteo.user.UserServiceTest;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@UserServiceTest
class SessionEndingsTests {
    @Autowired
    SessionEndings endings;

    @Autowired
    NotedEndings notes;

    @Autowired
    Signup signup;

    @Autowired
    Http http;

    @Autowired
    Clockwork clock;

    @AfterEach
    void now() {
        clock.reset();
    }

    @Test
    void a_death_between_the_change_and_the_end_of_the_sessions_is_made_good() {
        var person = signup.customer();
        assertThatThrownBy(() -> endings.withChangeOf(new UserId(person.id()), _ -> {
                    throw new IllegalStateException("killed here");
                }))
                .hasMessage("killed here");
        endings.finish();
        assertThat(isLoggedIn(person)).isTrue(); // too fresh: it may be under way

        clock.advance(Duration.ofSeconds(11));
        endings.finish();

        assertThat(isLoggedIn(person)).isFalse();
        assertThat(notes.findAll()).noneMatch(it -> it.user().value().equals(person.id()));
    }

    @Test
    void what_was_carried_out_leaves_no_note() {
        var person = signup.customer();

        endings.withChangeOf(new UserId(person.id()), _ -> true);

        assertThat(isLoggedIn(person)).isFalse();
        assertThat(notes.findAll()).noneMatch(it -> it.user().value().equals(person.id()));
    }

    @Test
    void a_change_that_need_not_end_sessions_does_not() {
        var person = signup.customer();

        endings.withChangeOf(new UserId(person.id()), _ -> false);

        assertThat(isLoggedIn(person)).isTrue();
    }

    private boolean isLoggedIn(Person person) {
        return http.as(person.accessToken()).get("/api/users/me").status() == 200;
    }
}
