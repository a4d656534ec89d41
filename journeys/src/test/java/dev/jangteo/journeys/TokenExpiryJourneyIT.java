package dev.jangteo.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** Runs last: the token it watches was the first to be given. */
class TokenExpiryJourneyIT {
    private static final String FIRST_TOKEN = Shop.open().earlyBird().accessToken();

    @Test
    void an_expired_token_is_refused_by_name_and_a_refreshed_one_is_taken_U5() {
        var bird = Shop.open().earlyBird();

        var refused = Awaitility.await("the token to expire")
                .atMost(Duration.ofMinutes(2))
                .pollInterval(Duration.ofMillis(500))
                .until(() -> bird.doorWith(FIRST_TOKEN).get("/api/users/me"), it -> it.status() != 200);

        assertThat(refused.status()).isEqualTo(401);
        assertThat(refused.code()).isEqualTo("token-expired");
        assertThat(bird.door().get("/api/users/me").status()).isEqualTo(200);
    }
}
