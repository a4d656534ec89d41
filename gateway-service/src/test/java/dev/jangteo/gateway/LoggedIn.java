package dev.jangteo.gateway;

import dev.jangteo.contracts.UserId;
import dev.jangteo.platform.security.Role;
import dev.jangteo.platform.testing.Http;
import dev.jangteo.platform.testing.Tokens;
import org.springframework.data.redis.core.StringRedisTemplate;

/** Logs test users in and out as user-service does: a token, and a session in Redis. */
record LoggedIn(Http http, Tokens tokens, StringRedisTemplate redis) {

    Http as(UserId user, Role... roles) {
        redis.opsForValue().set("session:session-of-" + user, "{}");
        return http.as(tokens.user(user, roles));
    }

    Http customer() {
        return as(new UserId("a-customer"), Role.CUSTOMER);
    }

    void logOut(UserId user) {
        redis.delete("session:session-of-" + user);
    }
}
