package dev.jangteo.user;

import dev.jangteo.platform.testing.Answer;
import dev.jangteo.platform.testing.Http;
import java.util.Map;
import java.util.UUID;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/** Customers of tests, each with an address of their own. */
@TestConfiguration(proxyBeanMethods = false)
public class People {
    public static final String PASSWORD = "correct horse battery";

    @Bean
    Signup signup(Http http) {
        return new Signup(http);
    }

    public static String anEmail() {
        return "kim-" + UUID.randomUUID() + "@shop.example";
    }

    /** Signs people up. */
    public record Signup(Http http) {
        public Person customer() {
            var email = anEmail();
            return Person.of(http.post("/api/users", Map.of("email", email, "password", PASSWORD, "name", "김장터")));
        }

        public Person admin() {
            return Person.of(logIn("boss@jangteo.example", UserServiceTest.ADMIN_PASSWORD));
        }

        public Answer logIn(String email, String password) {
            return http.post("/api/sessions", Map.of("email", email, "password", password));
        }

        public Answer refresh(String refreshToken) {
            return http.post("/api/sessions/refresh", Map.of("refreshToken", refreshToken));
        }
    }

    /** Somebody logged in. */
    public record Person(String id, String email, String accessToken, String refreshToken) {
        public static Person of(Answer session) {
            if (session.status() != 201) {
                throw new AssertionError("no session: " + session);
            }
            return new Person(
                    session.text("/user/id"),
                    session.text("/user/email"),
                    session.text("/accessToken"),
                    session.text("/refreshToken"));
        }
    }
}
