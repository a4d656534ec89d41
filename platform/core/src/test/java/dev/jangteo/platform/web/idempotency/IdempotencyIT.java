package dev.jangteo.platform.web.idempotency;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import dev.jangteo.platform.security.AccessTokens;
import dev.jangteo.platform.security.ServiceTokens;
import dev.jangteo.platform.servers.MongoServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@SpringBootTest(
        classes = Till.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.application.name=till-service",
            "spring.mongodb.database=till",
            "jangteo.security.public-paths=/open/**",
            "jangteo.security.service-token-secret=AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8="
        })
class IdempotencyIT {
    private static final AccessTokens TOKENS = new AccessTokens("k-1");
    private static final HttpServer USER_SERVICE = userService();
    private static final MongoServer MONGO = MongoServer.startTemporary(0);
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final String PAYMENTS = "/api/tills/1/payments";

    private final String key = "key-" + UUID.randomUUID();

    @Autowired
    private MovableClock clock;

    @Autowired
    private ServiceTokens services;

    @Autowired
    private Till.Counter till;

    @Autowired
    private MongoTemplate mongo;

    @LocalServerPort
    private int port;

    @DynamicPropertySource
    static void servers(DynamicPropertyRegistry registry) {
        registry.add(
                "jangteo.security.jwks-uri",
                () -> "http://127.0.0.1:" + USER_SERVICE.getAddress().getPort() + "/.well-known/jwks.json");
        registry.add("spring.mongodb.uri", () -> "mongodb://127.0.0.1:" + MONGO.port());
    }

    @AfterAll
    static void stop() {
        USER_SERVICE.stop(0);
        MONGO.stop();
    }

    @BeforeEach
    void anOpenTill() {
        till.mood = "fine";
        till.open = new CountDownLatch(0);
        till.taken.clear();
    }

    @AfterEach
    void letGo() {
        till.open.countDown();
    }

    @Test
    void the_same_request_is_carried_out_once_and_answered_alike() {
        var first = pay(key, 100);
        var second = pay(key, 100);

        assertThat(first.statusCode()).as(first.body()).isEqualTo(201);
        assertThat(header(first, "Idempotency-Replayed")).isEmpty();
        assertThat(till.taken).containsExactly(100L);
        assertThat(second.statusCode()).isEqualTo(201);
        assertThat(second.body()).isEqualTo(first.body());
        assertThat(header(second, "Location")).isEqualTo(header(first, "Location"));
        assertThat(header(second, "Content-Type")).isEqualTo(header(first, "Content-Type"));
        assertThat(header(second, "Idempotency-Replayed")).isEqualTo("true");
    }

    @Test
    void of_twenty_at_once_one_is_carried_out() throws Exception {
        till.open = new CountDownLatch(1);
        var answers = new ArrayList<HttpResponse<String>>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<HttpResponse<String>>> all = IntStream.range(0, 20)
                    .<Callable<HttpResponse<String>>>mapToObj(i -> () -> pay(key, 100))
                    .map(threads::submit)
                    .toList();
            Awaitility.await().until(() -> all.stream().filter(Future::isDone).count() == 19);
            till.open.countDown();
            for (var each : all) {
                answers.add(each.get());
            }
        }

        assertThat(till.taken).containsExactly(100L);
        assertThat(answers).filteredOn(it -> it.statusCode() == 201).hasSize(1);
        assertThat(answers).filteredOn(it -> it.statusCode() == 409).hasSize(19).allSatisfy(it -> {
            assertThat(json(it).get("code").asString()).isEqualTo("request-in-progress");
            assertThat(header(it, "Retry-After")).isEqualTo("1");
        });
        assertThat(header(pay(key, 100), "Idempotency-Replayed")).isEqualTo("true");
    }

    @Test
    void another_request_with_the_key_is_refused() {
        pay(key, 100);

        for (var other : List.of(
                pay(key, 200),
                send(token("u-1"), key, "POST", "/api/tills/2/payments", "{\"amount\":100}"),
                send(token("u-1"), key, "POST", PAYMENTS + "?a=1", "{\"amount\":100}"),
                send(token("u-1"), key, "POST", PAYMENTS, "{\"amount\": 100}"))) {
            assertThat(other.statusCode()).isEqualTo(422);
            assertThat(json(other).get("code").asString()).isEqualTo("idempotency-key-reused");
            assertThat(json(other).get("detail").asString()).startsWith("This Idempotency-Key");
        }
        assertThat(till.taken).containsExactly(100L);
    }

    @Test
    void the_order_of_the_query_does_not_matter() {
        send(token("u-1"), key, "POST", PAYMENTS + "?a=1&b=2", "{\"amount\":100}");

        assertThat(header(
                        send(token("u-1"), key, "POST", PAYMENTS + "?b=2&a=1", "{\"amount\":100}"),
                        "Idempotency-Replayed"))
                .isEqualTo("true");
    }

    @Test
    void keys_are_each_caller_s_own_and_each_operation_s() {
        pay(key, 100);

        assertThat(json(send(token("u-2"), key, "POST", PAYMENTS, "{\"amount\":100}"))
                        .get("by")
                        .asString())
                .isEqualTo("u-2");
        assertThat(send(token("u-1"), key, "POST", "/api/tips", "{\"amount\":5}")
                        .statusCode())
                .isEqualTo(200);
        assertThat(send(services.mint(), key, "POST", "/internal/payments", "").statusCode())
                .isEqualTo(200);
        assertThat(header(send(services.mint(), key, "POST", "/internal/payments", ""), "Idempotency-Replayed"))
                .isEqualTo("true");
        assertThat(till.taken).containsExactly(100L, 100L, 5L, 1L);
    }

    @Test
    void nobody_has_no_keys() {
        var answer = send("", key, "POST", "/open/payments", "");

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(till.taken).isEmpty();
    }

    @Test
    void without_a_key_the_request_is_refused_with_the_field() {
        var problem = json(pay(null, 100));

        assertThat(problem.get("status").asInt()).isEqualTo(400);
        assertThat(problem.get("code").asString()).isEqualTo("invalid-request");
        assertThat(problem.at("/errors/0/field").asString()).isEqualTo("Idempotency-Key");
        assertThat(problem.at("/errors/0/code").asString()).isEqualTo("missing");
        assertThat(till.taken).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "with space", "-first", "a/b", "LONG"})
    void a_key_that_is_none_is_refused_with_the_field(String none) {
        var problem = json(pay(none.equals("LONG") ? "k".repeat(81) : none, 100));

        assertThat(problem.get("status").asInt()).isEqualTo(400);
        assertThat(problem.at("/errors/0/field").asString()).isEqualTo("Idempotency-Key");
        assertThat(problem.at("/errors/0/code").asString()).isEqualTo("invalid-idempotency-key");
        assertThat(problem.at("/errors/0/message").asString()).startsWith("must be 1 to 80");
    }

    @Test
    void where_a_key_is_not_required_it_still_works() {
        var one = send(token("u-1"), null, "POST", "/api/tips", "{\"amount\":5}");
        var two = send(token("u-1"), null, "POST", "/api/tips", "{\"amount\":5}");
        assertThat(json(one).get("name")).isNotEqualTo(json(two).get("name"));

        var three = send(token("u-1"), key, "POST", "/api/tips", "{\"amount\":5}");
        var four = send(token("u-1"), key, "POST", "/api/tips", "{\"amount\":5}");
        assertThat(four.body()).isEqualTo(three.body());
        assertThat(till.taken).hasSize(3);
    }

    @ParameterizedTest
    @CsvSource({"sold out,422,sold-out", "closed,409,closed"})
    void a_refusal_is_an_answer_and_keeps_its_language(String mood, int status, String code) {
        till.mood = mood;
        var first = pay(key, 100);
        till.mood = "fine";
        var second = send(token("u-1"), key, "POST", PAYMENTS, "{\"amount\":100}", "ko");

        assertThat(first.statusCode()).isEqualTo(status);
        assertThat(json(first).get("code").asString()).isEqualTo(code);
        assertThat(second.statusCode()).isEqualTo(status);
        assertThat(second.body()).isEqualTo(first.body());
        assertThat(header(second, "Content-Type")).startsWith("application/problem+json");
        assertThat(till.taken).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"broken,500", "away,503", "raced,409", "closed for now,409"})
    void what_is_not_final_frees_the_key(String mood, int status) {
        till.mood = mood;
        assertThat(pay(key, 100).statusCode()).isEqualTo(status);
        till.mood = "fine";

        assertThat(pay(key, 100).statusCode()).isEqualTo(201);
        assertThat(till.taken).hasSize(2);
    }

    @Test
    void a_request_that_was_no_good_may_be_mended_under_its_key() {
        assertThat(pay(key, -1).statusCode()).isEqualTo(400);
        assertThat(pay(key, 100).statusCode()).isEqualTo(201);
    }

    @Test
    void a_crash_between_claim_and_answer_is_taken_over_after_the_lease_under_the_same_name()
            throws InterruptedException {
        var never = new CountDownLatch(1);
        till.open = never;
        var dead = Thread.ofVirtual().start(() -> pay(key, 100)); // as good as dead: it doesn't answer
        Awaitility.await().until(() -> till.taken.size() == 1);
        assertThat(pay(key, 100).statusCode()).isEqualTo(409);
        var claimed = mongo.findOne(new Query().with(newest()).limit(1), Claim.class);

        clock.pass(Duration.ofSeconds(31));
        till.open = new CountDownLatch(0);
        var again = pay(key, 100);

        assertThat(again.statusCode()).isEqualTo(201);
        assertThat(json(again).get("name").asString()).isEqualTo(claimed.id());
        never.countDown();
        dead.join();
        assertThat(pay(key, 100).body()).isEqualTo(again.body());
        assertThat(till.taken).hasSize(2);
    }

    @Test
    void an_answer_is_kept_for_a_day() {
        pay(key, 100);
        clock.pass(Duration.ofHours(23));
        assertThat(header(pay(key, 100), "Idempotency-Replayed")).isEqualTo("true");

        clock.pass(Duration.ofHours(2));
        assertThat(header(pay(key, 100), "Idempotency-Replayed")).isEmpty();
        assertThat(till.taken).hasSize(2);
    }

    @Test
    void an_answer_without_a_body_is_replayed_too() {
        assertThat(send(token("u-1"), key, "DELETE", "/api/tills/1", null).statusCode())
                .isEqualTo(204);

        var again = send(token("u-1"), key, "DELETE", "/api/tills/1", null);
        assertThat(again.statusCode()).isEqualTo(204);
        assertThat(header(again, "Idempotency-Replayed")).isEqualTo("true");
        assertThat(till.taken).hasSize(1);
    }

    @Test
    void an_answer_too_long_is_not_kept_and_a_request_too_long_not_taken() {
        assertThat(send(token("u-1"), key, "POST", "/api/reports", "{\"amount\":262145}")
                        .body())
                .hasSize(262_145);
        assertThat(header(
                        send(token("u-1"), key, "POST", "/api/reports", "{\"amount\":262145}"), "Idempotency-Replayed"))
                .isEmpty();
        assertThat(till.taken).hasSize(2);

        var padded = "{\"amount\":1" + " ".repeat(1_100_000) + "}";
        var tooLong = send(token("u-1"), "k2", "POST", "/api/reports", padded);
        assertThat(tooLong.statusCode()).isEqualTo(413);
        assertThat(json(tooLong).get("code").asString()).isEqualTo("payload-too-large");
        assertThat(till.taken).hasSize(2);
    }

    @Test
    void elsewhere_the_header_means_nothing() {
        assertThat(send(token("u-1"), key, "POST", "/api/notes", "{\"text\":\"가\"}")
                        .body())
                .isEqualTo("noted 가");
        assertThat(send(token("u-1"), key, "POST", "/api/notes", "{\"text\":\"나\"}")
                        .body())
                .isEqualTo("noted 나");
    }

    @Test
    void the_api_s_description_names_the_key() {
        var api = json(send("", null, "GET", "/v3/api-docs", null));

        var parameters =
                api.get("paths").get("/api/tills/{till}/payments").get("post").get("parameters");
        assertThat(parameters).anySatisfy(it -> {
            assertThat(it.get("name").asString()).isEqualTo("Idempotency-Key");
            assertThat(it.get("in").asString()).isEqualTo("header");
            assertThat(it.get("required").asBoolean()).isTrue();
        });
        assertThat(parameters)
                .noneSatisfy(it -> assertThat(it.get("name").asString()).isEqualTo("name"));
        assertThat(api.at("/paths/~1api~1tips/post/parameters/0/required").asBoolean())
                .isFalse();
    }

    private static Sort newest() {
        return Sort.by(Sort.Direction.DESC, "expiresAt");
    }

    private HttpResponse<String> pay(@Nullable String key, long amount) {
        return send(token("u-1"), key, "POST", PAYMENTS, "{\"amount\":%d}".formatted(amount));
    }

    private String token(String user) {
        return TOKENS.validFor(user, clock.instant(), "CUSTOMER");
    }

    private HttpResponse<String> send(String token, String key, String method, String path, String body) {
        return send(token, key, method, path, body, "en");
    }

    private HttpResponse<String> send(
            String token, String key, String method, String path, String body, String language) {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .header("Accept-Language", language)
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        if (body != null) {
            request.header("Content-Type", "application/json");
        }
        if (!token.isEmpty()) {
            request.header("Authorization", "Bearer " + token);
        }
        if (key != null) {
            request.header("Idempotency-Key", key);
        }
        try {
            return HTTP.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String header(HttpResponse<?> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }

    private static JsonNode json(HttpResponse<String> answer) {
        return JsonMapper.shared().readTree(answer.body());
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
