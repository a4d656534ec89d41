package dev.jangteo.platform.security;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import dev.jangteo.platform.web.SmallShop;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.MediaType;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.client.RestTestClient;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@SpringBootTest(
        classes = SmallShop.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.application.name=small-shop",
            "jangteo.security.public-paths=/open/**,POST /api/webhooks/*",
            "jangteo.security.service-token-secret=AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8="
        })
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class PathsIT {
    private static final AccessTokens TOKENS = new AccessTokens("k-1");
    private static final HttpServer USER_SERVICE = userService();

    @Autowired
    private Clock clock;

    @Autowired
    private ServiceTokens services;

    @LocalServerPort
    private int port;

    private RestTestClient http;

    @DynamicPropertySource
    static void userService(DynamicPropertyRegistry registry) {
        registry.add(
                "jangteo.security.jwks-uri",
                () -> "http://127.0.0.1:" + USER_SERVICE.getAddress().getPort() + "/.well-known/jwks.json");
    }

    @BeforeEach
    void connect() {
        http = RestTestClient.bindToServer().baseUrl("http://127.0.0.1:" + port).build();
    }

    @AfterAll
    static void stop() {
        USER_SERVICE.stop(0);
    }

    @Test
    void nobody_is_asked_to_log_in_with_a_problem() {
        var problem = problem(get("/api/me", ""), 401);

        assertThat(problem.get("code").asString()).isEqualTo("unauthenticated");
        assertThat(problem.get("detail").asString()).isEqualTo("로그인이 필요합니다.");
        assertThat(problem.get("traceId").asString()).matches("[0-9a-f]{32}");
    }

    @Test
    void the_caller_is_injected() {
        var me = JsonMapper.shared()
                .readTree(get("/api/me", customer())
                        .expectStatus()
                        .isOk()
                        .returnResult()
                        .getResponseBodyContent());

        assertThat(me.get("user").asString()).isEqualTo("u-1");
        assertThat(me.get("session").asString()).isEqualTo("s-1");
    }

    @Test
    void a_bad_token_is_named_where_a_user_is_needed_and_forgotten_where_not() {
        var expired = TOKENS.valid(clock.instant().minusSeconds(3600), "CUSTOMER");

        assertThat(problem(get("/api/me", expired), 401).get("code").asString()).isEqualTo("token-expired");
        assertThat(problem(get("/open/needs-user", expired), 401).get("code").asString())
                .isEqualTo("token-expired");
        assertThat(problem(get("/api/me", "rubbish"), 401).get("code").asString())
                .isEqualTo("invalid-token");
        assertThat(text(get("/open/greeting", expired))).isEqualTo("hello stranger");
        assertThat(text(get("/open/greeting", customer()))).isEqualTo("hello u-1");
    }

    @Test
    void a_guarded_method_on_a_public_path_says_what_is_wrong_with_the_token() {
        var expired = TOKENS.valid(clock.instant().minusSeconds(3600), "AGENT");

        assertThat(problem(get("/open/agents-only", expired), 401).get("code").asString())
                .isEqualTo("token-expired");
        assertThat(problem(get("/open/agents-only", ""), 401).get("code").asString())
                .isEqualTo("unauthenticated");
        assertThat(problem(get("/open/agents-only", customer()), 403)
                        .get("code")
                        .asString())
                .isEqualTo("forbidden");
    }

    @Test
    void a_public_controller_may_still_need_a_user() {
        assertThat(problem(get("/open/needs-user", ""), 401).get("code").asString())
                .isEqualTo("unauthenticated");
    }

    @Test
    void admin_paths_and_guarded_methods_want_their_role() {
        assertThat(problem(get("/api/admin/things", customer()), 403)
                        .get("code")
                        .asString())
                .isEqualTo("forbidden");
        assertThat(text(get("/api/admin/things", as("ADMIN")))).isEqualTo("things");
        assertThat(problem(get("/api/agents-only", customer()), 403).get("code").asString())
                .isEqualTo("forbidden");
        assertThat(text(get("/api/agents-only", as("AGENT")))).isEqualTo("agents");
    }

    @Test
    void internal_paths_are_for_peers_only() {
        assertThat(text(get("/internal/things", services.mint()))).isEqualTo("internal things");
        assertThat(problem(get("/internal/things", as("ADMIN")), 401)
                        .get("code")
                        .asString())
                .isEqualTo("invalid-token");
        problem(get("/internal/things", ""), 401);
        problem(get("/api/me", services.mint()), 401);
    }

    @ParameterizedTest
    @CsvSource({"/actuator/health", "/actuator/prometheus", "/v3/api-docs"})
    void operators_need_no_token(String path) {
        get(path, "").expectStatus().isOk();
    }

    @ParameterizedTest
    @CsvSource({"/api/nowhere", "/nowhere", "/actuator/env", "/internal", "/internal/nowhere"})
    void what_isnt_open_is_closed(String path) {
        problem(get(path, ""), 401);
    }

    @Test
    void an_opening_for_one_method_opens_no_other() {
        problem(get("/api/webhooks/portone", ""), 401);
        http.post().uri("/api/webhooks/portone").exchange().expectStatus().isNotFound();
    }

    private static String as(String role) {
        return TOKENS.valid(Clock.systemUTC().instant(), role);
    }

    private static String customer() {
        return as("CUSTOMER");
    }

    private ResponseSpec get(String path, String token) {
        var request = http.get().uri(path);
        if (!token.isEmpty()) {
            request.header("Authorization", "Bearer " + token);
        }
        return request.exchange();
    }

    private static String text(ResponseSpec answer) {
        return new String(answer.expectStatus().isOk().returnResult().getResponseBodyContent(), StandardCharsets.UTF_8);
    }

    private static JsonNode problem(ResponseSpec answer, int status) {
        answer.expectStatus()
                .isEqualTo(status)
                .expectHeader()
                .contentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON);
        return JsonMapper.shared().readTree(answer.returnResult().getResponseBodyContent());
    }

    private static HttpServer userService() {
        try {
            var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.createContext("/.well-known/jwks.json", exchange -> {
                var body = AccessTokens.jwks(TOKENS).getBytes(StandardCharsets.UTF_8);
                exchange.sendResponseHeaders(200, body.length);
                exchange.getResponseBody().write(body);
                exchange.close();
            });
            server.start();
            return server;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
