package dev.jangteo.outsideworld.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.jangteo.outsideworld.testing.Http;
import dev.jangteo.outsideworld.testing.Http.Answer;
import dev.jangteo.outsideworld.testing.Shop.Call;
import dev.jangteo.outsideworld.testing.World;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a scripted fault does to the caller, and what it leaves in the books. */
class FaultsTests {
    private final World world = World.shared();
    private final Http control = world.http();
    private final Http portone = control.with("Authorization", "PortOne " + World.PORTONE_SECRET);
    private final String id = "payment-" + UUID.randomUUID();
    private final String key = control.post("/control/portone/billing-keys", "{\"card\":\"ok\",\"customerId\":\"c1\"}")
            .text("billingKey");

    @Test
    void a_timeout_after_the_charge_leaves_the_money_taken_and_the_caller_without_an_answer() throws Exception {
        script("portone.charge", "paymentId", id, "TIMEOUT_AFTER_CHARGE", 60_000);
        Instant start = Instant.now();

        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpRequest charge = HttpRequest.newBuilder(world.url("/portone/payments/" + id + "/billing-key"))
                    .timeout(Duration.ofMillis(700))
                    .header("Authorization", "PortOne " + World.PORTONE_SECRET)
                    .header("Content-Type", "application/json")
                    .POST(HttpRequest.BodyPublishers.ofString(chargeBody()))
                    .build();
            assertThatThrownBy(() -> client.send(charge, HttpResponse.BodyHandlers.ofString()))
                    .isInstanceOf(HttpTimeoutException.class);
            client.shutdownNow();
        }

        assertThat(Duration.between(start, Instant.now())).isLessThan(Duration.ofSeconds(30));
        assertThat(charged()).isEqualTo(1_000);
        await().until(() -> world.shop().calls(id).size() == 1);
        Answer second = charge();
        assertThat(second.status()).isEqualTo(409);
        assertThat(second.text("type")).isEqualTo("ALREADY_PAID");
    }

    @Test
    void a_timeout_after_a_cancellation_leaves_the_money_returned() {
        charge();
        script("portone.cancel", "paymentId", id, "TIMEOUT_AFTER_CHARGE", 300);
        Instant start = Instant.now();

        portone.post("/portone/payments/" + id + "/cancel", "{\"reason\":\"변심\"}");

        assertThat(Duration.between(start, Instant.now())).isGreaterThanOrEqualTo(Duration.ofMillis(300));
        assertThat(books("/payments/0/cancelledAmount")).isEqualTo(1_000);
    }

    @Test
    void a_breakdown_takes_no_money_and_passes() {
        script("portone.charge", "paymentId", id, "ERROR_500", 0);

        assertThat(charge().status()).isEqualTo(500);
        assertThat(books("/totals/payments")).isZero();
        assertThat(charge().status()).isEqualTo(200);
    }

    @Test
    void a_breakdown_while_cancelling_returns_no_money_and_passes() {
        charge();
        script("portone.cancel", "paymentId", id, "ERROR_500", 0);

        assertThat(cancel(400).status()).isEqualTo(500);
        assertThat(books("/payments/0/cancelledAmount")).isZero();
        assertThat(cancel(400).status()).isEqualTo(200);
        assertThat(books("/payments/0/cancelledAmount")).isEqualTo(400);
    }

    @Test
    void a_bank_that_refuses_to_give_back_says_so() {
        charge();
        script("portone.cancel", "paymentId", id, "DECLINE", 0);

        assertThat(cancel(400).text("type")).isEqualTo("PG_PROVIDER");
        assertThat(books("/payments/0/cancelledAmount")).isZero();
    }

    @Test
    void a_declined_charge_is_refused_like_a_refused_card() {
        script("portone.charge", "billingKey", key, "DECLINE", 0);

        Answer declined = charge();

        assertThat(declined.status()).isEqualTo(502);
        assertThat(declined.text("type")).isEqualTo("PG_PROVIDER");
        assertThat(declined.text("pgCode")).isEqualTo("CARD_DECLINED");
        assertThat(charged()).isZero();
    }

    @Test
    void a_slow_call_works_later() {
        script("portone.charge", "customerId", "c1", "SLOW", 300);
        Instant start = Instant.now();

        assertThat(charge().status()).isEqualTo(200);

        assertThat(Duration.between(start, Instant.now())).isGreaterThanOrEqualTo(Duration.ofMillis(300));
    }

    @Test
    void looking_a_payment_up_can_fail_too() {
        charge();
        script("portone.get", "paymentId", id, "ERROR_500", 0);

        assertThat(portone.get("/portone/payments/" + id).status()).isEqualTo(500);
        assertThat(portone.get("/portone/payments/" + id).status()).isEqualTo(200);
    }

    @Test
    void a_fault_strikes_as_often_as_told_and_only_what_matches() {
        control.post(
                "/control/faults",
                "{\"target\":\"portone.charge\",\"match\":{\"paymentId\":\"%s\"},\"fault\":\"ERROR_500\",\"times\":2}"
                        .formatted(id));

        assertThat(control.post("/control/portone/payments/%s-other/pay".formatted(id), "{\"amount\":1}")
                        .status())
                .isEqualTo(200);
        assertThat(charge().status()).isEqualTo(500);
        assertThat(control.get("/control/faults").json().path("items").findValuesAsString("times"))
                .contains("1");
        assertThat(charge().status()).isEqualTo(500);
        assertThat(charge().status()).isEqualTo(200);
    }

    @Test
    void a_webhook_can_come_twice_under_one_id() {
        script("portone.webhook", "paymentId", id, "WEBHOOK_TWICE", 0);
        charge();

        await().until(() -> world.shop().calls(id).size() == 2);
        assertThat(world.shop().calls(id))
                .extracting(Call::id)
                .containsOnly(world.shop().calls(id).getFirst().id());
    }

    @Test
    void a_webhook_can_come_late_or_never() {
        script("portone.webhook", "paymentId", id, "WEBHOOK_LATE", 600);
        String silent = id + "-silent";
        script("portone.webhook", "paymentId", silent, "WEBHOOK_NEVER", 0);
        Instant start = Instant.now();
        charge();
        control.post("/control/portone/payments/%s/pay".formatted(silent), "{\"amount\":1}");

        await().until(() -> world.shop().calls(id).size() == 1);
        assertThat(Duration.between(start, Instant.now())).isGreaterThanOrEqualTo(Duration.ofMillis(600));
        assertThat(world.shop().calls(silent)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"target\":\"portone.charge\",\"fault\":\"WEBHOOK_TWICE\"}",
                "{\"target\":\"portone.bank\",\"fault\":\"SLOW\"}",
                "{\"target\":\"portone.get\",\"match\":{\"colour\":\"red\"},\"fault\":\"SLOW\"}",
                "{\"target\":\"portone.get\",\"fault\":\"SLOW\",\"times\":0}"
            })
    void nonsense_is_refused(String script) {
        Answer answer = control.post("/control/faults", script);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.text("code")).isEqualTo("invalid-fault");
    }

    private void script(String target, String matchKey, String matchValue, String fault, long delayMs) {
        Answer answer = control.post(
                "/control/faults",
                "{\"target\":\"%s\",\"match\":{\"%s\":\"%s\"},\"fault\":\"%s\",\"delayMs\":%d}"
                        .formatted(target, matchKey, matchValue, fault, delayMs));
        assertThat(answer.status()).isEqualTo(201);
    }

    private Answer charge() {
        return portone.post("/portone/payments/" + id + "/billing-key", chargeBody());
    }

    private Answer cancel(long amount) {
        return portone.post(
                "/portone/payments/" + id + "/cancel", "{\"amount\":%d,\"reason\":\"변심\"}".formatted(amount));
    }

    private String chargeBody() {
        return "{\"billingKey\":\"%s\",\"orderName\":\"양말\",\"amount\":{\"total\":1000},\"currency\":\"KRW\"}"
                .formatted(key);
    }

    private long charged() {
        return books("/totals/charged");
    }

    private long books(String pointer) {
        return control.get("/control/books?paymentId=" + id).json().at(pointer).asLong();
    }
}
