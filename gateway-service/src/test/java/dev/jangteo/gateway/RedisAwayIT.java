package dev.jangteo.gateway;

import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static org.assertj.core.api.Assertions.assertThat;

import dev.jangteo.contracts.UserId;
import dev.jangteo.platform.testing.Http;
import dev.jangteo.platform.testing.Peers;
import dev.jangteo.platform.testing.ServiceTest;
import dev.jangteo.platform.testing.Tokens;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

@ServiceTest
@TestPropertySource(properties = "spring.data.redis.url=redis://127.0.0.1:1")
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class RedisAwayIT {
    @Autowired
    Http http;

    @Autowired
    Tokens tokens;

    @Autowired
    Peers peers;

    @BeforeEach
    void start() {
        peers.reset();
        peers.server().stubFor(any(anyUrl()).willReturn(okJson("{\"peer\":true}")));
    }

    @Test
    void nobody_is_let_in_on_trust_and_strangers_may_look() {
        var customer = http.as(tokens.customer(new UserId("u-1")));

        var cart = customer.get("/api/cart");
        assertThat(cart.status()).isEqualTo(503);
        assertThat(cart.text("/code")).isEqualTo("service-unavailable");
        assertThat(cart.headers().getFirst("Retry-After")).isEqualTo("2");

        var me = customer.post("/graphql", Map.of("query", "{ me { id } }"));
        assertThat(me.text("/errors/0/extensions/code")).isEqualTo("service-unavailable");

        assertThat(http.get("/api/products").status()).isEqualTo(200);
    }
}
