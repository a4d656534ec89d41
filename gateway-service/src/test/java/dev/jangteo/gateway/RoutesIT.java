package dev.jangteo.gateway;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.absent;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.matching;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.http.Fault;
import dev.jangteo.contracts.UserId;
import dev.jangteo.platform.security.Role;
import dev.jangteo.platform.testing.Http;
import dev.jangteo.platform.testing.Peers;
import dev.jangteo.platform.testing.ServiceTest;
import dev.jangteo.platform.testing.Tokens;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.test.context.TestPropertySource;

@ServiceTest
@TestPropertySource(
        properties = {
            "jangteo.gateway.read-timeout=2s",
            "jangteo.gateway.entry.max-request-size=10KB",
            "jangteo.gateway.entry.allowed-origins=https://shop.example"
        })
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class RoutesIT {
    private static final UserId USER = new UserId("routes-user");

    @Autowired
    Http http;

    @Autowired
    Tokens tokens;

    @Autowired
    Peers peers;

    @Autowired
    StringRedisTemplate redis;

    @Autowired
    CircuitBreakerRegistry breakers;

    @LocalServerPort
    int port;

    LoggedIn users;

    @BeforeEach
    void start() {
        users = new LoggedIn(http, tokens, redis);
        peers.reset();
        peers.server().stubFor(any(anyUrl()).willReturn(okJson("{\"peer\":true}")));
        breakers.getAllCircuitBreakers().forEach(it -> it.reset());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/users/me",
                "/api/cart",
                "/api/orders/o-1",
                "/api/payments/cards",
                "/api/shipments?orderId=o-1",
                "/api/stock-alerts",
                "/api/notifications",
                "/api/inquiries"
            })
    void a_logged_in_customer_reaches_every_service_with_their_token(String path) {
        var token = tokens.customer(USER);
        var answer = users.as(USER, Role.CUSTOMER).as(token).get(path);

        assertThat(answer.status()).isEqualTo(200);
        peers.server()
                .verify(getRequestedFor(urlEqualTo(path)).withHeader("Authorization", equalTo("Bearer " + token)));
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /api/products?brand=%EC%86%8C%EB%A6%AC",
        "GET, /api/products/p-1",
        "GET, /api/products/search?q=%ED%97%A4%EB%93%9C%ED%8F%B0",
        "GET, /api/products/suggestions?q=%EB%AC%B4%E3%85%85",
        "GET, /api/products/popular-searches",
        "GET, /api/products/p-1/related",
        "GET, /api/products/p-1/reviews",
        "GET, /api/categories",
        "POST, /api/users",
        "GET, /api/users/verify-email?token=abc",
        "POST, /api/sessions",
        "POST, /api/sessions/refresh",
        "POST, /api/webhooks/portone",
        "POST, /api/webhooks/couriers/hanjin",
        "GET, /.well-known/jwks.json",
    })
    void some_paths_are_open_to_everybody(String method, String path) {
        var answer = method.equals("GET") ? http.get(path) : http.post(path, Map.of());

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.text("/peer")).isEqualTo("true");
        assertThat(peers.server().getAllServeEvents().getFirst().getRequest().getUrl())
                .isEqualTo(path);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/orders", "/api/cart", "/api/users/me", "/api/admin/products", "/api/nowhere"})
    void everything_else_needs_a_user(String path) {
        var answer = http.get(path);

        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.text("/code")).isEqualTo("unauthenticated");
        assertThat(peers.server().getAllServeEvents()).isEmpty();
    }

    @Test
    void log_out_counts_at_once_U5() {
        var customer = users.as(USER, Role.CUSTOMER);
        assertThat(customer.get("/api/cart").status()).isEqualTo(200);

        users.logOut(USER);
        var answer = customer.get("/api/cart");

        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.text("/code")).isEqualTo("session-ended");
    }

    @Test
    void an_expired_token_says_so_and_keeps_nobody_out_of_the_shop_window() {
        users.as(USER, Role.CUSTOMER);
        var late = http.as(tokens.expired(USER));

        assertThat(late.get("/api/cart").text("/code")).isEqualTo("token-expired");
        assertThat(late.get("/api/products").status()).isEqualTo(200);
    }

    @Test
    void only_admins_reach_admin_paths() {
        assertThat(users.as(USER, Role.CUSTOMER).get("/api/admin/products").text("/code"))
                .isEqualTo("forbidden");
        assertThat(users.as(new UserId("boss"), Role.ADMIN)
                        .get("/api/admin/products")
                        .status())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/orders/o-1/cancellations",
                "/api/orders/o-1/returns",
                "/api/orders/o-1/purchase-confirmation",
                "/api/skus/s-1/stock-alerts"
            })
    void what_a_customer_changes_is_carried_on_with_its_key(String path) {
        var answer =
                users.as(USER, Role.CUSTOMER).with("Idempotency-Key", "k-1").post(path, Map.of());

        assertThat(answer.status()).isEqualTo(200);
        peers.server().verify(postRequestedFor(urlEqualTo(path)).withHeader("Idempotency-Key", equalTo("k-1")));
    }

    @Test
    void an_answer_given_before_and_the_hint_when_to_come_again_pass_as_they_are() {
        peers.server()
                .stubFor(post("/api/orders/o-1/cancellations")
                        .willReturn(okJson("{}").withHeader("Idempotency-Replayed", "true")));
        peers.server()
                .stubFor(post("/api/orders/o-1/returns")
                        .willReturn(aResponse()
                                .withStatus(409)
                                .withHeader("Retry-After", "1")
                                .withHeader("Content-Type", "application/problem+json")
                                .withBody("{\"code\":\"request-in-progress\"}")));
        var customer = users.as(USER, Role.CUSTOMER);

        assertThat(customer.post("/api/orders/o-1/cancellations", Map.of())
                        .headers()
                        .getFirst("Idempotency-Replayed"))
                .isEqualTo("true");
        var busy = customer.post("/api/orders/o-1/returns", Map.of());
        assertThat(busy.status()).isEqualTo(409);
        assertThat(busy.headers().getFirst("Retry-After")).isEqualTo("1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/admin/orders?status=confirmed",
                "/api/admin/payments/discrepancies?open=true",
                "/api/admin/payments/p-1",
                "/api/admin/shipments?status=REFUSED",
                "/api/admin/notifications?status=DEAD",
                "/api/admin/stock/audit",
                "/api/admin/stock/low",
                "/api/admin/skus/s-1/stock",
                "/api/admin/dead-letters/user-service",
                "/api/admin/dead-letters/catalog-service?reason=x",
                "/api/admin/dead-letters/cart-service",
                "/api/admin/dead-letters/order-service/l-1",
                "/api/admin/dead-letters/payment-service",
                "/api/admin/dead-letters/shipping-service",
                "/api/admin/dead-letters/notification-service",
                "/api/admin/dead-letters/inquiry-service"
            })
    void admins_reach_what_is_theirs_and_customers_do_not(String path) {
        assertThat(users.as(new UserId("boss"), Role.ADMIN).get(path).status()).isEqualTo(200);
        peers.server().verify(1, getRequestedFor(urlEqualTo(path)));

        assertThat(users.as(USER, Role.CUSTOMER).get(path).text("/code")).isEqualTo("forbidden");
        assertThat(http.get(path).text("/code")).isEqualTo("unauthenticated");
        peers.server().verify(1, getRequestedFor(urlEqualTo(path)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/admin/orders/o-1/return-inspections",
                "/api/admin/payments/p-1/refunds",
                "/api/admin/payments/discrepancies/d-1/resolution",
                "/api/admin/shipments/s-1/registration",
                "/api/admin/notifications/e-1:EMAIL/retry",
                "/api/admin/dead-letters/order-service/l-1/replay",
                "/api/admin/dead-letters/order-service/replays"
            })
    void what_admins_do_is_carried_on(String path) {
        assertThat(users.as(new UserId("boss"), Role.ADMIN).post(path, Map.of()).status())
                .isEqualTo(200);
        peers.server().verify(1, postRequestedFor(urlEqualTo(path)));
        assertThat(users.as(new UserId("helper"), Role.AGENT)
                        .post(path, Map.of())
                        .status())
                .isEqualTo(403);
    }

    @Test
    void dead_letters_are_asked_of_the_service_that_is_named() {
        var admin = users.as(new UserId("boss"), Role.ADMIN);
        var path = "/api/admin/dead-letters/order-service";
        peers.server().stubFor(get(path).willReturn(aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER)));
        for (int i = 0; i < 20; i++) {
            admin.get(path);
        }

        assertThat(admin.get("/api/orders").status())
                .as("it is order-service that has failed")
                .isEqualTo(503);
        assertThat(admin.get("/api/admin/dead-letters/payment-service").status())
                .isEqualTo(200);
        assertThat(admin.get("/api/admin/dead-letters/nobodys-service").status())
                .isEqualTo(404);
    }

    @Test
    void agents_may_search_orders_and_no_more_once_they_are_logged_out() {
        var helper = new UserId("helper");
        var agent = users.as(helper, Role.AGENT);

        assertThat(agent.get("/api/admin/orders?userId=u-1").status()).isEqualTo(200);
        assertThat(agent.get("/api/admin/payments/discrepancies").status()).isEqualTo(403);
        users.logOut(helper);
        assertThat(agent.get("/api/admin/orders").text("/code")).isEqualTo("session-ended");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/internal/skus/lookup", "/internal/cards/c-1?userId=u-1", "/actuator/env", "/actuator/beans"})
    void what_is_between_services_stays_there(String path) {
        assertThat(users.as(USER, Role.ADMIN).get(path).status()).isIn(401, 404);
        assertThat(http.as(tokens.service()).get(path).status()).isIn(401, 404);
        assertThat(peers.server().getAllServeEvents()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/products/..%2F..%2Finternal/skus", "/api/products/%2e%2e/%2e%2e/internal/skus"})
    void no_detour_leads_there_either(String path) {
        assertThat(users.as(USER, Role.ADMIN).get(path).status()).isEqualTo(400);
        assertThat(peers.server().getAllServeEvents()).isEmpty();
    }

    @Test
    void an_answer_passes_as_it_is() {
        peers.server()
                .stubFor(get("/api/products/p-1")
                        .willReturn(aResponse()
                                .withStatus(404)
                                .withHeader("Content-Type", "application/problem+json")
                                .withHeader("ETag", "\"v1\"")
                                .withBody("{\"code\":\"product-not-found\",\"detail\":\"없음\"}")));

        var answer = http.get("/api/products/p-1");

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.headers().getFirst("Content-Type")).startsWith("application/problem+json");
        assertThat(answer.headers().getFirst("ETag")).isEqualTo("\"v1\"");
        assertThat(answer.text("/detail")).isEqualTo("없음");
    }

    @Test
    void a_webhooks_bytes_and_signature_pass_untouched() throws Exception {
        var body = " {\"b\" : 1,\n\t\"a\":\"\\u00e9 한글\" }\r\n ".getBytes(UTF_8);

        send("/api/webhooks/portone", BodyPublishers.ofByteArray(body), "webhook-signature", "v1,abc=");
        send("/api/webhooks/portone", chunked(body), "webhook-signature", "v1,abc=");

        var received = peers.server().findAll(postRequestedFor(urlEqualTo("/api/webhooks/portone")));
        assertThat(received).hasSize(2).allSatisfy(it -> {
            assertThat(it.getBody()).isEqualTo(body);
            assertThat(it.getHeader("webhook-signature")).isEqualTo("v1,abc=");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT"})
    void a_form_passes_untouched_too(String method) throws Exception {
        var path = method.equals("POST") ? "/api/webhooks/portone?a=1" : "/api/cart?a=1";
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Authorization", "Bearer " + session())
                .method(method, BodyPublishers.ofString("b=%7e&a=2&&c"))
                .build();
        try (var client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
            assertThat(client.send(request, BodyHandlers.ofString()).statusCode())
                    .isEqualTo(200);
        }

        var received = peers.server().getAllServeEvents().getFirst().getRequest();
        assertThat(received.getUrl()).isEqualTo(path);
        assertThat(received.getBodyAsString()).isEqualTo("b=%7e&a=2&&c");
    }

    @Test
    void callers_who_hang_up_half_way_trip_no_breaker() throws Exception {
        for (int i = 0; i < 20; i++) {
            try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
                socket.getOutputStream()
                        .write("POST /api/sessions HTTP/1.1\r\nHost: shop\r\nContent-Length: 100\r\n\r\n{"
                                .getBytes(UTF_8));
                socket.getOutputStream().flush();
            }
        }

        assertThat(http.post("/api/sessions", Map.of()).status()).isEqualTo(200);
        assertThat(peers.server().findAll(postRequestedFor(urlEqualTo("/api/sessions"))))
                .hasSize(1);
    }

    @Test
    void too_large_a_body_is_refused_whether_its_length_is_told_or_not() throws Exception {
        var body = new byte[10 * 1024 + 1];

        for (var publisher : new HttpRequest.BodyPublisher[] {BodyPublishers.ofByteArray(body), chunked(body)}) {
            var answer = send("/api/webhooks/portone", publisher, "Accept-Language", "en");
            assertThat(answer.statusCode()).isEqualTo(413);
            assertThat(answer.body()).contains("\"code\":\"payload-too-large\"");
        }
        assertThat(peers.server().getAllServeEvents()).isEmpty();
    }

    @Test
    void the_trace_goes_on_and_the_callers_address_is_ours_to_tell() {
        http.with("traceparent", "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01")
                .with("X-Forwarded-For", "6.6.6.6")
                .with("X-Forwarded-Host", "evil.example")
                .with("Forwarded", "for=6.6.6.6")
                .get("/api/products");

        peers.server()
                .verify(getRequestedFor(urlEqualTo("/api/products"))
                        .withHeader(
                                "traceparent",
                                matching("00-4bf92f3577b34da6a3ce929d0e0e4736-(?!00f067aa0ba902b7)[0-9a-f]{16}-01"))
                        .withHeader("X-Forwarded-For", equalTo("127.0.0.1"))
                        .withHeader("X-Forwarded-Host", equalTo("127.0.0.1"))
                        .withHeader("Forwarded", absent()));
    }

    @Test
    void a_slow_service_is_a_504_and_a_broken_connection_a_503() {
        peers.server().stubFor(get("/api/products").willReturn(okJson("{}").withFixedDelay(4000)));
        var slow = http.get("/api/products");
        assertThat(slow.status()).isEqualTo(504);
        assertThat(slow.text("/code")).isEqualTo("gateway-timeout");
        assertThat(slow.text("/traceId")).matches("[0-9a-f]{32}");

        peers.server().stubFor(post("/api/sessions").willReturn(aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER)));
        var broken = http.post("/api/sessions", Map.of());
        assertThat(broken.status()).isEqualTo(503);
        assertThat(broken.text("/code")).isEqualTo("service-unavailable");
        assertThat(broken.headers().getFirst("Retry-After")).isEqualTo("2");
        peers.server().verify(1, postRequestedFor(urlEqualTo("/api/sessions")));
    }

    @Test
    void a_service_that_keeps_failing_is_given_a_rest_and_the_others_are_not() {
        peers.server().stubFor(post("/api/sessions").willReturn(aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER)));
        for (int i = 0; i < 20; i++) {
            assertThat(http.post("/api/sessions", Map.of()).status()).isEqualTo(503);
        }

        assertThat(peers.server().findAll(postRequestedFor(urlEqualTo("/api/sessions"))))
                .hasSizeLessThan(20);
        assertThat(http.get("/api/products").status()).isEqualTo(200);
    }

    @Test
    void what_is_suggested_too_late_is_given_up_and_takes_no_shelf_along_C3() {
        peers.server()
                .stubFor(get(urlPathEqualTo("/api/products/suggestions"))
                        .willReturn(okJson("{}").withFixedDelay(1900)));

        assertThat(http.get("/api/products/suggestions?q=a").status()).isEqualTo(504);

        peers.server()
                .stubFor(get(urlPathEqualTo("/api/products/suggestions"))
                        .willReturn(aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER)));
        for (int i = 0; i < 20; i++) {
            assertThat(http.get("/api/products/suggestions?q=a").status()).isEqualTo(503);
        }
        assertThat(http.get("/api/products").status()).isEqualTo(200);
        assertThat(http.get("/api/products/search?q=a").status()).isEqualTo(200);
    }

    @Test
    void a_review_needs_a_log_in_and_moderating_it_an_admin_C6_C10() {
        assertThat(http.post("/api/products/p-1/reviews", Map.of()).status()).isEqualTo(401);
        assertThat(users.as(USER, Role.CUSTOMER)
                        .post("/api/products/p-1/reviews", Map.of())
                        .status())
                .isEqualTo(200);
        for (var path : new String[] {"/api/admin/reviews/r-1/hidden", "/api/admin/search/reindex"}) {
            assertThat(users.as(USER, Role.CUSTOMER).put(path, Map.of()).status())
                    .isEqualTo(403);
            assertThat(users.as(USER, Role.ADMIN).put(path, Map.of()).status()).isEqualTo(200);
        }
    }

    @Test
    void browsers_may_call_from_the_shops_pages_only() throws Exception {
        assertThat(preflight("https://shop.example")).isEqualTo("https://shop.example");
        assertThat(preflight("https://evil.example")).isEmpty();
    }

    @Test
    void answers_carry_security_headers() {
        var headers = http.get("/api/products").headers();

        assertThat(headers.get("X-Content-Type-Options")).containsExactly("nosniff");
        assertThat(headers.get("X-Frame-Options")).containsExactly("DENY");
        assertThat(headers.get("Referrer-Policy")).containsExactly("no-referrer");
    }

    @Test
    void swagger_ui_shows_every_service() {
        peers.server().stubFor(get("/v3/api-docs").willReturn(okJson("{\"openapi\":\"3.1.0\"}")));

        assertThat(http.get("/swagger-ui/index.html").status()).isEqualTo(200);
        var urls = http.get("/v3/api-docs/swagger-config").json().get("urls");
        assertThat(urls).hasSize(8);
        urls.forEach(it ->
                assertThat(http.get(it.get("url").asString()).text("/openapi")).isEqualTo("3.1.0"));
        peers.server().verify(8, getRequestedFor(urlPathEqualTo("/v3/api-docs")));
    }

    @Test
    void graphiql_is_there() {
        assertThat(http.get("/graphiql?path=/graphql").body()).contains("GraphiQL");
    }

    private String session() {
        users.as(USER, Role.CUSTOMER);
        return tokens.customer(USER);
    }

    private static HttpRequest.BodyPublisher chunked(byte[] body) {
        return BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body));
    }

    private java.net.http.HttpResponse<String> send(
            String path, HttpRequest.BodyPublisher body, String header, String value)
            throws IOException, InterruptedException {
        try (var client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
            var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                    .header("Content-Type", "application/json")
                    .header(header, value)
                    .POST(body)
                    .build();
            return client.send(request, BodyHandlers.ofString());
        }
    }

    private String preflight(String origin) throws IOException, InterruptedException {
        try (var client = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/graphql"))
                    .header("Origin", origin)
                    .header("Access-Control-Request-Method", "POST")
                    .method("OPTIONS", BodyPublishers.noBody())
                    .build();
            return client.send(request, BodyHandlers.discarding())
                    .headers()
                    .firstValue("Access-Control-Allow-Origin")
                    .orElse("");
        }
    }
}
