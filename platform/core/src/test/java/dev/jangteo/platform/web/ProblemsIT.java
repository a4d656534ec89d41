package dev.jangteo.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.ExchangeResult;
import org.springframework.test.web.servlet.client.RestTestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@SpringBootTest(
        classes = SmallShop.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.application.name=small-shop",
            "jangteo.security.public-paths=/open/**",
            "jangteo.security.service-token-secret=AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8="
        })
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ProblemsIT {
    @LocalServerPort
    private int port;

    private RestTestClient http;

    @BeforeEach
    void connect() {
        http = RestTestClient.bindToServer().baseUrl("http://127.0.0.1:" + port).build();
    }

    @Test
    void a_refusal_is_a_problem_in_korean_unless_asked_otherwise() {
        var problem = get("/open/orders/o-1", null, 404);

        assertThat(problem.get("type").asString()).isEqualTo("urn:jangteo:problem:order-not-found");
        assertThat(problem.get("title").asString()).isEqualTo("찾을 수 없음");
        assertThat(problem.get("status").asInt()).isEqualTo(404);
        assertThat(problem.get("code").asString()).isEqualTo("order-not-found");
        assertThat(problem.get("detail").asString()).isEqualTo("주문 o-1을(를) 찾을 수 없습니다.");
        assertThat(problem.get("traceId").asString()).matches("[0-9a-f]{32}");
    }

    @Test
    void the_callers_language_is_spoken_and_an_unknown_one_is_answered_in_korean() {
        assertThat(get("/open/orders/o-1", "en-GB,de;q=0.5", 404).get("detail").asString())
                .isEqualTo("There isn't an order o-1.");
        assertThat(get("/open/orders/o-1", "de", 404).get("detail").asString()).startsWith("주문 o-1");
    }

    @Test
    @ResourceLock(Resources.LOCALE)
    void the_language_of_the_machine_changes_nothing() {
        var before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.FRENCH);
            assertThat(get("/open/orders/o-1", "en", 404).get("detail").asString())
                    .startsWith("There isn't");
            assertThat(post("{\"name\":\" \",\"lines\":[]}", "en")
                            .at("/errors/1/message")
                            .asString())
                    .isEqualTo("must not be blank");
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void every_invalid_field_is_named_with_code_and_sentence() {
        var problem = post("{\"name\":\"\",\"lines\":[{\"skuId\":\"s-1\",\"quantity\":0}]}", "ko");

        assertThat(problem.get("code").asString()).isEqualTo("invalid-request");
        assertThat(problem.get("errors")).anySatisfy(error -> {
            assertThat(error.get("field").asString()).isEqualTo("name");
            assertThat(error.get("code").asString()).isEqualTo("not-blank");
            assertThat(error.get("message").asString()).isEqualTo("빈 값일 수 없습니다.");
        });
        assertThat(problem.get("errors")).anySatisfy(error -> {
            assertThat(error.get("field").asString()).isEqualTo("lines[0].quantity");
            assertThat(error.get("message").asString()).isEqualTo("0보다 커야 합니다.");
        });
    }

    @Test
    void limits_appear_in_the_sentence() {
        assertThat(post(
                                "{\"name\":\"%s\",\"lines\":[{\"skuId\":\"s\",\"quantity\":1}]}"
                                        .formatted("n".repeat(21)),
                                "en")
                        .at("/errors/0/message")
                        .asString())
                .isEqualTo("must have between 0 and 20 characters or elements");
    }

    @Test
    void broken_json_says_so_and_a_wrong_type_names_its_field() {
        assertThat(post("{\"name\":", "en").get("code").asString()).isEqualTo("malformed-json");
        assertThat(post("", "en").get("code").asString()).isEqualTo("malformed-json");

        var wrongType = post("{\"name\":\"n\",\"lines\":[{\"skuId\":\"s\",\"quantity\":\"many\"}]}", "en");
        assertThat(wrongType.get("code").asString()).isEqualTo("invalid-request");
        assertThat(wrongType.at("/errors/0/field").asString()).isEqualTo("lines[0].quantity");

        var noId = post("{\"name\":\"n\",\"lines\":[{\"skuId\":\"../etc\",\"quantity\":1}]}", "en");
        assertThat(noId.at("/errors/0/field").asString()).isEqualTo("lines[0].skuId");
    }

    @Test
    void a_missing_header_is_named() {
        var problem = json(http.post()
                .uri("/open/orders")
                .contentType(MediaType.APPLICATION_JSON)
                .body("{\"name\":\"n\",\"lines\":[{\"skuId\":\"s\",\"quantity\":1}]}")
                .exchange()
                .expectStatus()
                .isBadRequest()
                .returnResult());

        assertThat(problem.at("/errors/0/field").asString()).isEqualTo("Idempotency-Key");
        assertThat(problem.at("/errors/0/code").asString()).isEqualTo("missing");
    }

    @Test
    void parameters_are_checked() {
        var tooMany = get("/open/list?first=101", "ko", 400);
        assertThat(tooMany.at("/errors/0/field").asString()).isEqualTo("first");
        assertThat(tooMany.at("/errors/0/code").asString()).isEqualTo("max");
        assertThat(tooMany.at("/errors/0/message").asString()).isEqualTo("100 이하여야 합니다.");

        assertThat(get("/open/list?first=abc", "ko", 400).at("/errors/0/code").asString())
                .isEqualTo("wrong-type");
        assertThat(get("/open/list?after=!!", "ko", 400).get("code").asString()).isEqualTo("invalid-cursor");
        assertThat(get("/open/list?after=" + Cursor.encode("a", "b"), "ko", 400)
                        .at("/errors/0/field")
                        .asString())
                .isEqualTo("after");
    }

    @Test
    void a_path_that_cant_be_an_id_names_nothing() {
        assertThat(get("/open/orders/@@", "en", 404).get("code").asString()).isEqualTo("not-found");
    }

    @Test
    void no_such_path_and_no_such_method_are_problems() {
        assertThat(get("/open/nowhere", "en", 404).get("code").asString()).isEqualTo("not-found");

        var answer = http.delete().uri("/open/orders").exchange().expectStatus().isEqualTo(405);
        assertThat(json(answer.returnResult()).get("code").asString()).isEqualTo("method-not-allowed");
        answer.expectHeader().exists("Allow");
    }

    @Test
    void a_body_of_another_kind_is_refused() {
        var answer = http.post()
                .uri("/open/orders")
                .header("Idempotency-Key", "k")
                .contentType(MediaType.TEXT_PLAIN)
                .body("hello")
                .exchange()
                .expectStatus()
                .isEqualTo(415);

        assertThat(json(answer.returnResult()).get("code").asString()).isEqualTo("unsupported-media-type");
    }

    @Test
    void a_lost_race_is_a_conflict() {
        assertThat(get("/open/fails?how=conflict", "en", 409).get("code").asString())
                .isEqualTo("concurrent-change");
    }

    @Test
    void a_store_that_can_not_be_reached_is_unavailable_and_not_our_error() {
        assertThat(get("/open/fails?how=store-away", "en", 503).get("code").asString())
                .isEqualTo("service-unavailable");
    }

    @Test
    void a_refusal_may_name_several_fields() {
        var problem = get("/open/fails?how=rule", "en", 422);

        assertThat(problem.get("detail").asString()).isEqualTo("Only 3 left.");
        assertThat(problem.at("/errors/0/field").asString()).isEqualTo("lines[0].skuId");
        assertThat(problem.at("/errors/0/message").asString()).isEqualTo("Only 3 left.");
        assertThat(problem.at("/errors/1/code").asString()).isEqualTo("missing");
    }

    @Test
    void who_should_wait_is_told_how_long() {
        http.get().uri("/open/fails?how=too-many").exchange().expectHeader().valueEquals("Retry-After", "2");
        http.get()
                .uri("/open/fails?how=unavailable")
                .exchange()
                .expectStatus()
                .isEqualTo(503)
                .expectHeader()
                .exists("Retry-After");
    }

    @Test
    void our_own_fault_tells_nothing_but_its_trace() {
        var problem = get("/open/fails?how=bug", "en", 500);

        assertThat(problem.get("code").asString()).isEqualTo("internal-error");
        assertThat(problem.toString()).doesNotContain("hunter2").doesNotContain("IllegalState");
        assertThat(problem.get("traceId").asString()).isNotBlank();
    }

    @Test
    void what_never_reaches_a_controller_is_a_problem_too() {
        assertThat(get("/open//orders/;x=1/%2e%2e", "en", 400).get("code").asString())
                .isEqualTo("invalid-request");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/open/%zz", "/open/list?q={|}", "/open/list?first=%", "/open/\\list"})
    void what_the_container_cant_read_is_a_problem_too(String target) throws Exception {
        var request = "GET %s HTTP/1.1\r\nHost: shop\r\nConnection: close\r\n\r\n".formatted(target);
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
            var answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

            assertThat(answer)
                    .startsWith("HTTP/1.1 400")
                    .containsIgnoringCase("Content-Type: application/problem+json");
            assertThat(answer).contains("\"code\":\"invalid-request\"");
        }
    }

    @Test
    void money_and_ids_are_plain_json() {
        var placed = json(http.post()
                .uri("/open/orders")
                .header("Idempotency-Key", "k")
                .contentType(MediaType.APPLICATION_JSON)
                .body("{\"name\":\"n\",\"lines\":[{\"skuId\":\"s-1\",\"quantity\":1}]}")
                .exchange()
                .expectStatus()
                .isOk()
                .returnResult());

        assertThat(placed.get("total").toString()).isEqualTo("{\"amount\":12900,\"currency\":\"KRW\"}");
    }

    private JsonNode get(String path, @org.jspecify.annotations.Nullable String language, int status) {
        var request = http.get().uri(java.net.URI.create("http://127.0.0.1:" + port + path));
        if (language != null) {
            request.header("Accept-Language", language);
        }
        var answer = request.exchange().expectStatus().isEqualTo(status);
        answer.expectHeader().contentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON);
        return json(answer.returnResult());
    }

    private JsonNode post(String body, String language) {
        var answer = http.post()
                .uri("/open/orders")
                .header("Idempotency-Key", "k")
                .header("Accept-Language", language)
                .contentType(MediaType.APPLICATION_JSON)
                .body(body)
                .exchange()
                .expectStatus()
                .isBadRequest();
        answer.expectHeader().contentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON);
        return json(answer.returnResult());
    }

    private static JsonNode json(ExchangeResult result) {
        return JsonMapper.shared().readTree(result.getResponseBodyContent());
    }
}
