package dev.jangteo.platform.clients;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.jangteo.contracts.Money;
import dev.jangteo.contracts.OrderId;
import dev.jangteo.platform.clients.NeighbourClient.Price;
import dev.jangteo.platform.security.AccessTokens;
import dev.jangteo.platform.security.Caller;
import dev.jangteo.platform.security.CurrentUser;
import dev.jangteo.platform.security.PublicKeys;
import dev.jangteo.platform.security.ServiceTokens;
import dev.jangteo.platform.web.SmallShop;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import io.micrometer.tracing.Tracer;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpHeaders;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.client.RestTestClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

@SpringBootTest(
        classes = SmallShop.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.application.name=small-shop",
            "jangteo.security.service-token-secret=AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=",
            "spring.cloud.openfeign.client.config.default.read-timeout=300"
        })
@Import(ClientsIT.Asking.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ClientsIT {
    private static final OrderId ID = new OrderId("o-1");
    private static final String PRICE =
            "{\"orderId\":\"o-1\",\"price\":{\"amount\":5,\"currency\":\"KRW\"},\"more\":1}";
    private static final String REFUSAL = """
            {"type":"urn:jangteo:problem:sold-out","status":409,"code":"sold-out","detail":"품절입니다.",
             "errors":[{"field":"lines[0].skuId","code":"sold-out","message":"품절입니다."}],"traceId":"theirs"}""";
    private static final AccessTokens TOKENS = new AccessTokens("k-1");
    private static final Neighbour NEIGHBOUR = neighbour();

    @Autowired
    private NeighbourClient client;

    @Autowired
    private CircuitBreakerRegistry breakers;

    @Autowired
    private ServiceTokens services;

    @Autowired
    private Tracer tracer;

    @LocalServerPort
    private int port;

    @DynamicPropertySource
    static void neighbour(DynamicPropertyRegistry registry) {
        registry.add("neighbour.url", NEIGHBOUR::url);
    }

    @BeforeEach
    void calm() {
        breakers.circuitBreaker("neighbour").reset();
        NEIGHBOUR.answers(200, PRICE);
    }

    @Test
    void ids_and_money_travel_as_in_the_published_language() {
        assertThat(client.change(ID, new Price(ID, Money.won(5)))).isEqualTo(new Price(ID, Money.won(5)));

        var asked = NEIGHBOUR.asked.getFirst();
        assertThat(asked.method()).isEqualTo("PATCH");
        assertThat(asked.path()).isEqualTo("/api/prices/o-1");
        assertThat(asked.body()).isEqualTo("{\"orderId\":\"o-1\",\"price\":{\"amount\":5,\"currency\":\"KRW\"}}");
    }

    @Test
    void the_callers_token_language_and_trace_go_along() {
        var token = TOKENS.valid(Clock.systemUTC().instant(), "CUSTOMER");
        var trace = "4bf92f3577b34da6a3ce929d0e0e4736";

        ask().header("Authorization", "Bearer " + token)
                .header("Accept-Language", "en")
                .header("traceparent", "00-" + trace + "-00f067aa0ba902b7-01")
                .exchange()
                .expectStatus()
                .isOk();

        var headers = NEIGHBOUR.asked.getFirst().headers();
        assertThat(headers.getFirst("Authorization")).isEqualTo("Bearer " + token);
        assertThat(headers.getFirst("Accept-Language")).isEqualTo("en");
        assertThat(headers.getFirst("traceparent"))
                .startsWith("00-" + trace + "-")
                .doesNotContain("00f067aa0ba902b7");
    }

    @Test
    void internal_paths_carry_the_services_own_token_and_never_the_callers() {
        client.internalPrice(ID);

        var bearer = NEIGHBOUR.asked.getFirst().headers().getFirst("Authorization");
        assertThat(services.verify(bearer.substring("Bearer ".length()))).isEqualTo("small-shop");
    }

    @Test
    void the_trace_goes_along_outside_of_requests_too() {
        var span = tracer.nextSpan().start();
        try (var _ = tracer.withSpan(span)) {
            client.price(ID);
        } finally {
            span.end();
        }

        assertThat(NEIGHBOUR.asked.getFirst().headers().getFirst("traceparent"))
                .contains(span.context().traceId());
    }

    @Test
    void a_refusal_is_thrown_by_name_and_doesnt_trip_the_breaker() {
        NEIGHBOUR.answers(409, REFUSAL);

        for (int i = 0; i < 30; i++) {
            var refusal = catchThrowableOfType(PeerRefusal.class, () -> client.price(ID));
            assertThat(refusal.status()).isEqualTo(409);
            assertThat(refusal.code()).isEqualTo("sold-out");
            assertThat(refusal.peer()).isEqualTo("NeighbourClient");
            assertThat(refusal.problem().retryAfter()).isEqualTo(Duration.ofSeconds(7));
        }
        assertThat(NEIGHBOUR.asked).hasSize(30);
    }

    @Test
    void a_refusal_nobody_handled_reaches_our_caller_with_our_trace() {
        NEIGHBOUR.answers(409, REFUSAL);

        var answer = ask().header(
                        "Authorization",
                        "Bearer " + TOKENS.valid(Clock.systemUTC().instant(), "CUSTOMER"))
                .exchange()
                .expectStatus()
                .isEqualTo(409)
                .expectHeader()
                .valueEquals(HttpHeaders.RETRY_AFTER, "7")
                .returnResult();
        var problem = JsonMapper.shared().readTree(answer.getResponseBodyContent());

        assertThat(problem.get("code").asString()).isEqualTo("sold-out");
        assertThat(problem.get("detail").asString()).isEqualTo("품절입니다.");
        assertThat(problem.at("/errors/0/field").asString()).isEqualTo("lines[0].skuId");
        assertThat(problem.get("traceId").asString()).matches("[0-9a-f]{32}");
    }

    @Test
    void a_broken_peer_is_unavailable_and_gets_a_rest() {
        NEIGHBOUR.answers(500, "{\"code\":\"internal-error\",\"status\":500}");

        for (int i = 0; i < 10; i++) {
            assertThatExceptionOfType(PeerUnavailable.class).isThrownBy(() -> client.add(new Price(ID, Money.won(1))));
        }
        assertThat(breakers.circuitBreaker("neighbour").getState()).isEqualTo(CircuitBreaker.State.OPEN);
        NEIGHBOUR.answers(200, PRICE);
        assertThatExceptionOfType(PeerUnavailable.class).isThrownBy(() -> client.price(ID));
        assertThat(NEIGHBOUR.asked).isEmpty();

        var answer = ask().header(
                        "Authorization",
                        "Bearer " + TOKENS.valid(Clock.systemUTC().instant(), "CUSTOMER"))
                .exchange();
        answer.expectStatus().isEqualTo(503).expectHeader().exists(HttpHeaders.RETRY_AFTER);
    }

    @Test
    void a_peer_that_lacks_a_peer_itself_is_unavailable_and_keeps_its_breaker_closed() {
        NEIGHBOUR.answers(503, "{\"code\":\"service-unavailable\",\"status\":503}");

        for (int i = 0; i < 20; i++) {
            assertThatExceptionOfType(PeerUnavailable.class).isThrownBy(() -> client.price(ID));
        }
        assertThat(breakers.circuitBreaker("neighbour").getState()).isEqualTo(CircuitBreaker.State.CLOSED);
    }

    @Test
    void what_a_peer_says_it_can_not_do_now_reaches_our_caller_by_name() {
        NEIGHBOUR.answers(503, "{\"code\":\"search-unavailable\",\"status\":503,\"detail\":\"지금은 검색할 수 없습니다.\"}");

        var answer = ask().header(
                        "Authorization",
                        "Bearer " + TOKENS.valid(Clock.systemUTC().instant(), "CUSTOMER"))
                .exchange()
                .expectStatus()
                .isEqualTo(503)
                .expectHeader()
                .exists(HttpHeaders.RETRY_AFTER)
                .returnResult();
        var problem = JsonMapper.shared().readTree(answer.getResponseBodyContent());

        assertThat(problem.get("code").asString()).isEqualTo("search-unavailable");
        assertThat(problem.get("detail").asString()).isEqualTo("지금은 검색할 수 없습니다.");
    }

    @Test
    void a_slow_peer_is_unavailable_and_not_asked_twice() {
        NEIGHBOUR.answersAfter(800);

        assertThatExceptionOfType(PeerUnavailable.class).isThrownBy(() -> client.price(ID));
        assertThat(NEIGHBOUR.asked).hasSize(1);
    }

    @Test
    void a_4xx_without_a_problem_is_a_failure_of_the_peer() {
        NEIGHBOUR.answers(404, "<html>");
        assertThatExceptionOfType(PeerUnavailable.class).isThrownBy(() -> client.price(ID));

        NEIGHBOUR.answers(404, "");
        assertThatExceptionOfType(PeerUnavailable.class).isThrownBy(() -> client.price(ID));
    }

    @Test
    void our_own_service_token_refused_is_not_our_callers_fault() {
        NEIGHBOUR.answers(401, "{\"code\":\"invalid-token\",\"status\":401}");

        assertThatExceptionOfType(PeerUnavailable.class).isThrownBy(() -> client.internalPrice(ID));
        assertThatExceptionOfType(PeerRefusal.class).isThrownBy(() -> client.price(ID));
    }

    @Test
    void an_answer_without_body_is_fine() {
        NEIGHBOUR.answers(204, "");

        client.remove(ID);
        assertThat(NEIGHBOUR.asked.getFirst().method()).isEqualTo("DELETE");
    }

    @Test
    void the_language_outside_of_requests_is_that_of_the_work() {
        LocaleContextHolder.setLocale(Locale.ENGLISH);
        try {
            client.price(ID);
        } finally {
            LocaleContextHolder.resetLocaleContext();
        }

        assertThat(NEIGHBOUR.asked.getFirst().headers().getFirst("Accept-Language"))
                .isEqualTo("en");
    }

    private RestTestClient.RequestHeadersSpec<?> ask() {
        return RestTestClient.bindToServer()
                .baseUrl("http://127.0.0.1:" + port)
                .build()
                .get()
                .uri("/api/ask");
    }

    private static Neighbour neighbour() {
        try {
            return new Neighbour();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @RestController
    static class Asking {
        private final NeighbourClient client;

        Asking(NeighbourClient client) {
            this.client = client;
        }

        @GetMapping("/api/ask")
        Map<String, Object> ask(@CurrentUser Caller caller) {
            return Map.of("user", caller.userId(), "price", client.price(ID).price());
        }

        @Bean
        PublicKeys publicKeys() {
            return _ -> Optional.of(TOKENS.publicKey());
        }
    }
}
