package dev.jangteo.payment.portone;

import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.equalToJson;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.http.Fault;
import dev.jangteo.contracts.Money;
import dev.jangteo.contracts.PaymentEvent.FailureCode;
import dev.jangteo.contracts.PaymentId;
import dev.jangteo.contracts.UserId;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import java.time.Duration;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The adapter and the official SDK below it, against answers of PortOne's REST API V2. */
class PortOneTests {
    private static final WireMockServer SERVER = started();
    private static final PaymentId ID = new PaymentId("pay-order-1");
    private static final Money AMOUNT = Money.won(42_900);

    private final RecordedPortOne recorded = new RecordedPortOne(SERVER);
    private final CircuitBreaker breaker = CircuitBreaker.of("portone", PortOneConfiguration.breaker());
    private final PortOne portOne = new PortOne(settings(Duration.ofSeconds(2)), breaker);

    private static WireMockServer started() {
        var server =
                new WireMockServer(WireMockConfiguration.options().dynamicPort().bindAddress("127.0.0.1"));
        server.start();
        return server;
    }

    private static PortOneSettings settings(Duration changeTimeout) {
        return new PortOneSettings(
                SERVER.baseUrl() + "/portone",
                "the-secret",
                "whsec_c2VjcmV0",
                "store-jangteo",
                "channel-demo",
                Duration.ofSeconds(5),
                changeTimeout);
    }

    /** The SDK loads its classes on its first call, which takes longer than a test of time-outs allows. */
    @BeforeAll
    static void warmUp() {
        SERVER.stubFor(any(anyUrl()).willReturn(RecordedPortOne.error(409, "ALREADY_PAID")));
        SERVER.stubFor(get(anyUrl()).willReturn(RecordedPortOne.okJson(RecordedPortOne.paid(ID.value(), AMOUNT))));
        try (var patient = new PortOne(settings(Duration.ofMinutes(1)), CircuitBreaker.ofDefaults("warm-up"))) {
            patient.charge(charge());
        }
    }

    @BeforeEach
    void forget() {
        SERVER.resetAll();
    }

    @AfterEach
    void close() {
        portOne.close();
    }

    @AfterAll
    static void stop() {
        SERVER.stop();
    }

    @Test
    void a_charge_sends_what_is_owed_and_reads_its_outcome_from_the_books() {
        recorded.expects(ID.value(), AMOUNT);

        assertThat(portOne.charge(charge()))
                .isEqualTo(new Answer.Paid(
                        ID.value(), "store-jangteo", AMOUNT, AMOUNT, Instant.parse("2026-11-21T09:00:01Z"), List.of()));

        SERVER.verify(postRequestedFor(urlPathEqualTo("/portone/payments/pay-order-1/billing-key"))
                .withHeader("Authorization", equalTo("PortOne the-secret"))
                .withRequestBody(equalToJson("""
                        {"storeId":"store-jangteo","billingKey":"bk-1","channelKey":"channel-demo","orderName":"무선 헤드폰",
                         "customer":{"id":"user-1"},"amount":{"total":42900},"currency":"KRW"}""")));
    }

    @Test
    void a_second_charge_of_the_same_payment_is_the_first_one() {
        recorded.expects(ID.value(), AMOUNT);

        var first = portOne.charge(charge());

        assertThat(portOne.charge(charge())).isEqualTo(first);
    }

    @ParameterizedTest
    @CsvSource({
        "CARD_DECLINED, 카드사 거절, CARD_DECLINED",
        "INSUFFICIENT_FUNDS, 잔액 부족, INSUFFICIENT_FUNDS",
        "CARD_EXPIRED, 유효기간 만료, CARD_EXPIRED",
    })
    void a_refused_card_is_declined_with_its_reason(String pgCode, String words, FailureCode code) {
        recorded.declines(ID.value(), pgCode, words);

        assertThat(portOne.charge(charge())).isEqualTo(new Answer.Declined(code, words));
    }

    @Test
    void an_answer_that_comes_too_late_is_none_and_the_books_say_what_happened() {
        recorded.expectsSlowly(ID.value(), AMOUNT, Duration.ofSeconds(20));
        long start = System.nanoTime();

        assertThatThrownBy(() -> portOne.charge(charge()))
                .isInstanceOf(GatewayUnavailable.class)
                .hasMessageContaining("no answer within");

        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(10));
        assertThat(portOne.find(ID)).isInstanceOf(Answer.Paid.class);
    }

    @ParameterizedTest
    @CsvSource({"404, BILLING_KEY_NOT_FOUND", "409, BILLING_KEY_ALREADY_DELETED"})
    void a_card_the_gateway_does_not_know_is_unknown(int status, String type) {
        SERVER.stubFor(post(anyUrl()).willReturn(RecordedPortOne.error(status, type)));

        assertThat(portOne.charge(charge()))
                .isInstanceOfSatisfying(
                        Answer.Declined.class, it -> assertThat(it.code()).isEqualTo(FailureCode.CARD_UNKNOWN));
    }

    @ParameterizedTest
    @CsvSource({"400, INVALID_REQUEST", "404, CHANNEL_NOT_FOUND", "409, MAX_TRANSACTION_COUNT_REACHED"})
    void what_the_gateway_will_never_do_is_refused_for_good(int status, String type) {
        SERVER.stubFor(post(anyUrl()).willReturn(RecordedPortOne.error(status, type)));

        assertThat(portOne.charge(charge())).isEqualTo(new Answer.Declined(FailureCode.GATEWAY_REFUSED, "in words"));
    }

    @ParameterizedTest
    @CsvSource({"401, UNAUTHORIZED", "403, FORBIDDEN", "500, SOMETHING_NEW"})
    void our_own_trouble_with_the_gateway_declines_nobodys_card(int status, String type) {
        SERVER.stubFor(any(anyUrl()).willReturn(RecordedPortOne.error(status, type)));

        assertThatThrownBy(() -> portOne.charge(charge())).isInstanceOf(GatewayUnavailable.class);
        assertThatThrownBy(() -> portOne.find(ID)).isInstanceOf(GatewayUnavailable.class);
    }

    @Test
    void a_broken_connection_and_a_broken_answer_are_no_answer() {
        SERVER.stubFor(get(anyUrl()).willReturn(RecordedPortOne.okJson("{\"status\":\"PAID\"}")));
        assertThatThrownBy(() -> portOne.find(ID)).isInstanceOf(GatewayUnavailable.class);

        SERVER.stubFor(get(anyUrl()).willReturn(RecordedPortOne.okJson("").withFault(Fault.CONNECTION_RESET_BY_PEER)));
        assertThatThrownBy(() -> portOne.find(ID)).isInstanceOf(GatewayUnavailable.class);
    }

    @Test
    void every_state_of_the_books_is_read() {
        var id = ID.value();
        assertThat(answerTo(RecordedPortOne.ready(id, AMOUNT))).isEqualTo(new Answer.Unpaid());
        assertThat(answerTo(RecordedPortOne.paid(id, AMOUNT))).isInstanceOf(Answer.Paid.class);
        assertThat(answerTo(RecordedPortOne.failed(id, "CARD_EXPIRED", "만료")))
                .isEqualTo(new Answer.Declined(FailureCode.CARD_EXPIRED, "만료"));
        assertThat(answerTo(RecordedPortOne.cancelled(id, AMOUNT)))
                .isInstanceOfSatisfying(
                        Answer.Paid.class, it -> assertThat(it.isGivenBack()).isTrue());
        var cancellations = new String[] {
            RecordedPortOne.cancellation("SUCCEEDED", "[order-1:c1] CANCELLED", 900),
            RecordedPortOne.cancellation("REQUESTED", "soon", 1),
            RecordedPortOne.cancellation("FAILED", "never", 2),
            RecordedPortOne.cancellation("FROM_TOMORROW", "?", 3)
        };
        assertThat(answerTo(RecordedPortOne.partlyCancelled(id, AMOUNT, 900, cancellations)))
                .isInstanceOfSatisfying(Answer.Paid.class, it -> {
                    assertThat(it.paid()).isEqualTo(AMOUNT);
                    assertThat(it.held()).isEqualTo(Money.won(42_000));
                    assertThat(it.isGivingBack()).isTrue();
                    assertThat(it.cancellations())
                            .extracting(Cancellation::reason, Cancellation::state)
                            .containsExactly(
                                    tuple("[order-1:c1] CANCELLED", Cancellation.State.MADE),
                                    tuple("soon", Cancellation.State.UNDER_WAY),
                                    tuple("never", Cancellation.State.FAILED));
                });
        SERVER.stubFor(get(anyUrl()).willReturn(RecordedPortOne.notFound()));
        assertThat(portOne.find(ID)).isEqualTo(new Answer.Unknown());
    }

    @Test
    void an_amount_keeps_the_currency_it_was_paid_in() {
        var yen = new Money(42_900, Currency.getInstance("JPY"));

        assertThat(answerTo(RecordedPortOne.paid(ID.value(), yen)))
                .isInstanceOfSatisfying(
                        Answer.Paid.class, it -> assertThat(it.held()).isEqualTo(yen));
    }

    @Test
    void a_state_of_tomorrow_is_no_answer() {
        SERVER.stubFor(get(anyUrl())
                .willReturn(RecordedPortOne.okJson(
                        RecordedPortOne.ready(ID.value(), AMOUNT).replace("READY", "FROM_TOMORROW"))));

        assertThatThrownBy(() -> portOne.find(ID)).isInstanceOf(GatewayUnavailable.class);
    }

    @Test
    void a_cancellation_names_what_it_believes_to_be_held_so_that_two_never_add_up() {
        recorded.expects(ID.value(), AMOUNT);
        portOne.charge(charge());

        assertThat(portOne.cancel(ID, AMOUNT, AMOUNT, "refund")).isEqualTo(new CancelAnswer.Taken());
        assertThat(portOne.cancel(ID, AMOUNT, AMOUNT, "refund")).isEqualTo(new CancelAnswer.BooksMoved());

        SERVER.verify(postRequestedFor(urlPathEqualTo("/portone/payments/pay-order-1/cancel"))
                .withRequestBody(equalToJson("""
                        {"storeId":"store-jangteo","reason":"refund","currentCancellableAmount":42900}""")));
    }

    @Test
    void a_part_goes_back_under_the_name_of_its_refund() {
        recorded.expects(ID.value(), AMOUNT);
        portOne.charge(charge());

        portOne.cancel(ID, Money.won(900), AMOUNT, "[order-1:c1] CANCELLED");

        SERVER.verify(postRequestedFor(urlPathEqualTo("/portone/payments/pay-order-1/cancel"))
                .withRequestBody(equalToJson("""
                        {"storeId":"store-jangteo","amount":900,"reason":"[order-1:c1] CANCELLED",
                         "currentCancellableAmount":42900}""")));
    }

    @ParameterizedTest
    @CsvSource({
        "409, CANCELLABLE_AMOUNT_CONSISTENCY_BROKEN, BooksMoved",
        "409, PAYMENT_ALREADY_CANCELLED, BooksMoved",
        "502, PG_PROVIDER, RefusedByBank",
        "409, CANCEL_AMOUNT_EXCEEDS_CANCELLABLE_AMOUNT, RefusedForGood",
        "409, PAYMENT_NOT_PAID, RefusedForGood",
        "404, PAYMENT_NOT_FOUND, RefusedForGood",
        "400, INVALID_REQUEST, RefusedForGood",
    })
    void a_refusal_to_give_back_says_what_it_is_worth(int status, String type, String answer) {
        var body = """
                {"type":"%s","message":"in words","pgCode":"NOT_CANCELABLE","pgMessage":"in words"}""".formatted(type);
        SERVER.stubFor(post(anyUrl()).willReturn(RecordedPortOne.okJson(body).withStatus(status)));

        assertThat(portOne.cancel(ID, AMOUNT, AMOUNT, "refund").getClass().getSimpleName())
                .isEqualTo(answer);
    }

    @Test
    void a_cancellation_the_bank_failed_at_is_refused_by_the_bank() {
        var failed = "{\"cancellation\":%s}".formatted(RecordedPortOne.cancellation("FAILED", "refund", 42_900));
        SERVER.stubFor(post(anyUrl()).willReturn(RecordedPortOne.okJson(failed)));

        assertThat(portOne.cancel(ID, AMOUNT, AMOUNT, "refund")).isInstanceOf(CancelAnswer.RefusedByBank.class);
    }

    @Test
    void trouble_while_giving_back_is_no_answer() {
        SERVER.stubFor(post(anyUrl()).willReturn(RecordedPortOne.serverError()));

        assertThatThrownBy(() -> portOne.cancel(ID, AMOUNT, AMOUNT, "refund")).isInstanceOf(GatewayUnavailable.class);
    }

    @Test
    void the_books_are_read_page_by_page() {
        var from = Instant.parse("2026-11-21T00:00:00Z");
        var payments = IntStream.range(0, PortOne.PAGE_SIZE)
                .mapToObj(i -> RecordedPortOne.paid("pay-" + i, AMOUNT))
                .toArray(String[]::new);
        payments[7] = payments[7].replace("\"PAID\"", "\"FROM_TOMORROW\"");
        SERVER.stubFor(get(urlPathEqualTo("/portone/payments-by-cursor"))
                .willReturn(RecordedPortOne.okJson(RecordedPortOne.page(payments))));

        var page = portOne.page(from, from.plusSeconds(60), null);

        assertThat(page.lines()).hasSize(PortOne.PAGE_SIZE - 1);
        assertThat(page.lines().getFirst().paymentId()).isEqualTo("pay-0");
        assertThat(page.next()).isEqualTo("99");
        SERVER.verify(getRequestedFor(urlPathEqualTo("/portone/payments-by-cursor"))
                .withQueryParam("requestBody", equalToJson("""
                        {"storeId":"store-jangteo","from":"2026-11-21T00:00:00Z","until":"2026-11-21T00:01:00Z",
                         "size":100}""")));
        SERVER.stubFor(get(urlPathEqualTo("/portone/payments-by-cursor"))
                .willReturn(RecordedPortOne.okJson(RecordedPortOne.page(RecordedPortOne.failed("pay-x", "X", "x")))));
        assertThat(portOne.page(from, from.plusSeconds(60), "99").next()).isNull();
    }

    @Test
    void the_amount_is_registered_before_the_window_opens() {
        recorded.expects(ID.value(), AMOUNT);

        portOne.register(ID, AMOUNT);
        portOne.register(ID, AMOUNT);

        assertThat(portOne.find(ID)).isEqualTo(new Answer.Unpaid());
        SERVER.verify(
                2,
                postRequestedFor(urlPathEqualTo("/portone/payments/pay-order-1/pre-register"))
                        .withRequestBody(equalToJson("""
                        {"storeId":"store-jangteo","totalAmount":42900,"currency":"KRW"}""")));
    }

    @Test
    void a_card_is_known_by_its_last_four_digits() {
        recorded.hasCard("bk-1", "42424242****4242", "user-1");
        recorded.hasNoCard("bk-2");

        assertThat(portOne.billingKey("bk-1")).contains(new BillingKey("bk-1", "user-1", "VISA", "4242"));
        assertThat(portOne.billingKey("bk-2")).isEmpty();
    }

    @Test
    void secrets_stay_out_of_logs() {
        assertThat(settings(Duration.ZERO).toString())
                .doesNotContain("the-secret")
                .doesNotContain("whsec");
        assertThat(charge().toString()).doesNotContain("bk-1");
        assertThat(new BillingKey("bk-1", null, null, null).toString()).doesNotContain("bk-1");
    }

    @Test
    void a_gateway_that_fails_again_and_again_is_left_alone() {
        SERVER.stubFor(any(anyUrl()).willReturn(RecordedPortOne.serverError()));
        for (int i = 0; i < 10; i++) {
            assertThatThrownBy(() -> portOne.find(ID)).isInstanceOf(GatewayUnavailable.class);
        }
        SERVER.resetRequests();

        assertThatThrownBy(() -> portOne.find(ID))
                .isInstanceOf(GatewayUnavailable.class)
                .hasMessageContaining("left alone");
        assertThat(SERVER.getAllServeEvents()).isEmpty();
    }

    @Test
    void refusals_are_answers_and_no_reason_to_leave_the_gateway_alone() {
        SERVER.stubFor(any(anyUrl()).willReturn(RecordedPortOne.notFound()));
        for (int i = 0; i < 30; i++) {
            portOne.find(ID);
        }

        assertThat(breaker.getState()).isEqualTo(CircuitBreaker.State.CLOSED);
    }

    @Test
    void a_slow_payment_holds_up_no_other() throws InterruptedException, ExecutionException {
        SERVER.stubFor(get(anyUrl()).willReturn(RecordedPortOne.notFound().withFixedDelay(1000)));
        long start = System.nanoTime();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<Answer>> questions = IntStream.range(0, 20)
                    .mapToObj(i -> (Callable<Answer>) () -> portOne.find(new PaymentId("pay-" + i)))
                    .toList();
            for (var answer : threads.invokeAll(questions)) {
                assertThat(answer.get()).isEqualTo(new Answer.Unknown());
            }
        }

        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofMillis(3500));
    }

    private Answer answerTo(String body) {
        SERVER.stubFor(get(anyUrl()).willReturn(RecordedPortOne.okJson(body)));
        return portOne.find(ID);
    }

    private static Charge charge() {
        return new Charge(ID, "bk-1", AMOUNT, "무선 헤드폰", new UserId("user-1"));
    }
}
