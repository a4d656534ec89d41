package dev.jangteo.payment.portone;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.delete;
import static com.github.tomakehurst.wiremock.client.WireMock.deleteRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.MappingBuilder;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.matching.UrlPattern;
import com.github.tomakehurst.wiremock.stubbing.Scenario;
import dev.jangteo.contracts.Money;
import java.time.Duration;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** PortOne's REST API V2 as it was seen to answer, with a memory of one word a payment: what its books say. */
public final class RecordedPortOne {
    private static final String PAID = "PAID";
    private static final String FAILED = "FAILED";
    private static final String CANCELLED = "CANCELLED";
    private static final String REGISTERED = "READY";

    private final WireMockServer server;

    public RecordedPortOne(WireMockServer server) {
        this.server = server;
    }

    public String url() {
        return server.baseUrl() + "/portone";
    }

    /** Knows nothing of the payment yet; takes a registration, a charge, and a cancellation of what was charged. */
    public void expects(String payment, Money amount) {
        answers(payment, amount, Duration.ZERO);
    }

    /** Charges and cancels, and says so only after the delay. */
    public void expectsSlowly(String payment, Money amount, Duration delay) {
        answers(payment, amount, delay);
    }

    /** Refuses the card as the card company's processor says. */
    public void declines(String payment, String pgCode, String pgMessage) {
        on(payment, get(path(payment)), Scenario.STARTED, notFound());
        on(payment, post(path(payment, "/billing-key")), Scenario.STARTED, declined(pgCode, pgMessage), FAILED);
        on(payment, get(path(payment)), FAILED, okJson(failed(payment, pgCode, pgMessage)));
    }

    /** Fails so many charges without making them, then works. */
    public void failsBeforeCharging(String payment, Money amount, int times) {
        expects(payment, amount);
        var state = Scenario.STARTED;
        for (int i = 1; i <= times; i++) {
            var next = "failed " + i;
            on(payment, post(path(payment, "/billing-key")), state, serverError(), next);
            on(payment, get(path(payment)), next, notFound());
            state = next;
        }
        on(payment, post(path(payment, "/billing-key")), state, okJson(charged()), PAID);
    }

    /** What the customer does in the gateway's window. */
    public void paidInWindow(String payment, Money amount) {
        on(payment, get(path(payment)), PAID, okJson(paid(payment, amount)));
        server.setScenarioState(payment, PAID);
    }

    public void failedInWindow(String payment, String pgCode, String pgMessage) {
        on(payment, get(path(payment)), FAILED, okJson(failed(payment, pgCode, pgMessage)));
        server.setScenarioState(payment, FAILED);
    }

    /** From now on every question about the payment fails. */
    public void isDown(String payment) {
        server.stubFor(get(path(payment)).atPriority(1).willReturn(serverError()));
    }

    public void hasCard(String billingKey, String number, @Nullable String customerId) {
        server.stubFor(get(urlPathEqualTo("/portone/billing-keys/" + billingKey))
                .willReturn(okJson(issued(billingKey, number, customerId))));
        server.stubFor(delete(urlPathEqualTo("/portone/billing-keys/" + billingKey))
                .willReturn(okJson("{\"deletedAt\":\"2026-11-21T09:00:00Z\"}")));
    }

    public void hasNoCard(String billingKey) {
        server.stubFor(get(urlPathEqualTo("/portone/billing-keys/" + billingKey))
                .willReturn(error(404, "BILLING_KEY_NOT_FOUND")));
    }

    public int charges(String payment) {
        return server.findAll(postRequestedFor(urlPathEqualTo("/portone/payments/" + payment + "/billing-key")))
                .size();
    }

    public int cancellations(String payment) {
        return server.findAll(postRequestedFor(urlPathEqualTo("/portone/payments/" + payment + "/cancel")))
                .size();
    }

    public int registrations(String payment) {
        return server.findAll(postRequestedFor(urlPathEqualTo("/portone/payments/" + payment + "/pre-register")))
                .size();
    }

    public int questions(String payment) {
        return server.findAll(getRequestedFor(urlPathEqualTo("/portone/payments/" + payment)))
                .size();
    }

    public int forgotten(String billingKey) {
        return server.findAll(deleteRequestedFor(urlPathEqualTo("/portone/billing-keys/" + billingKey)))
                .size();
    }

    private void answers(String payment, Money amount, Duration delay) {
        int millis = Math.toIntExact(delay.toMillis());
        on(payment, get(path(payment)), Scenario.STARTED, notFound());
        on(payment, post(path(payment, "/pre-register")), Scenario.STARTED, okJson("{}"), REGISTERED);
        on(payment, post(path(payment, "/pre-register")), REGISTERED, okJson("{}"));
        on(payment, get(path(payment)), REGISTERED, okJson(ready(payment, amount)));
        var answer = okJson(charged()).withFixedDelay(millis);
        on(payment, post(path(payment, "/billing-key")), Scenario.STARTED, answer, PAID);
        on(payment, post(path(payment, "/billing-key")), PAID, error(409, "ALREADY_PAID"));
        on(payment, get(path(payment)), PAID, okJson(paid(payment, amount)));
        var cancellation = okJson(cancelledNow(payment, amount)).withFixedDelay(millis);
        on(payment, post(path(payment, "/cancel")), PAID, cancellation, CANCELLED);
        on(payment, post(path(payment, "/cancel")), CANCELLED, error(409, "PAYMENT_ALREADY_CANCELLED"));
        on(payment, get(path(payment)), CANCELLED, okJson(cancelled(payment, amount)));
    }

    private void on(String payment, MappingBuilder request, String state, ResponseDefinitionBuilder answer) {
        on(payment, request, state, answer, state);
    }

    private void on(
            String payment, MappingBuilder request, String state, ResponseDefinitionBuilder answer, String next) {
        server.stubFor(request.inScenario(payment)
                .whenScenarioStateIs(state)
                .willReturn(answer)
                .willSetStateTo(next));
    }

    private static UrlPattern path(String payment, String rest) {
        return urlPathEqualTo("/portone/payments/" + payment + rest);
    }

    private static UrlPattern path(String payment) {
        return path(payment, "");
    }

    static ResponseDefinitionBuilder okJson(String body) {
        return aResponse()
                .withStatus(200)
                .withHeader("Content-Type", "application/json")
                .withBody(body);
    }

    static ResponseDefinitionBuilder notFound() {
        return error(404, "PAYMENT_NOT_FOUND");
    }

    static ResponseDefinitionBuilder serverError() {
        return aResponse().withStatus(500).withBody("<html>Internal Server Error</html>");
    }

    static ResponseDefinitionBuilder error(int status, String type) {
        return okJson("""
                {"type":"%s","message":"in words"}""".formatted(type)).withStatus(status);
    }

    private static ResponseDefinitionBuilder declined(String pgCode, String pgMessage) {
        return okJson("""
                {"type":"PG_PROVIDER","message":"PG사에서 오류를 전달했습니다.","pgCode":"%s","pgMessage":"%s"}""".formatted(pgCode, pgMessage)).withStatus(502);
    }

    private static String charged() {
        return """
                {"payment":{"pgTxId":"tviva20261121090000","paidAt":"2026-11-21T09:00:01Z"}}""";
    }

    private static String cancelledNow(String payment, Money amount) {
        return "{\"cancellation\":%s}"
                .formatted(cancellation("SUCCEEDED", "[%s:all] refund".formatted(payment), amount.amount()));
    }

    static String ready(String payment, Money amount) {
        return payment("READY", payment, amount, 0, "");
    }

    static String paid(String payment, Money amount) {
        return payment("PAID", payment, amount, 0, """
                ,"paidAt":"2026-11-21T09:00:01Z","pgTxId":"tviva20261121090000","disputes":[]""");
    }

    static String partlyCancelled(String payment, Money amount, long cancelled, String... cancellations) {
        return payment("PARTIAL_CANCELLED", payment, amount, cancelled, """
                ,"paidAt":"2026-11-21T09:00:01Z","cancelledAt":"2026-11-21T09:10:00Z","cancellations":[%s]""".formatted(String.join(",", cancellations)));
    }

    static String page(String... payments) {
        return IntStream.range(0, payments.length)
                .mapToObj(i -> "{\"payment\":%s,\"cursor\":\"%d\"}".formatted(payments[i], i))
                .collect(Collectors.joining(",", "{\"items\":[", "]}"));
    }

    static String cancelled(String payment, Money amount) {
        return payment("CANCELLED", payment, amount, amount.amount(), """
                ,"paidAt":"2026-11-21T09:00:01Z","cancelledAt":"2026-11-21T09:10:00Z","cancellations":[%s]""".formatted(
                        cancellation("SUCCEEDED", "[%s:all] refund".formatted(payment), amount.amount())));
    }

    static String failed(String payment, String pgCode, String pgMessage) {
        return payment("FAILED", payment, Money.won(0), 0, """
                ,"failedAt":"2026-11-21T09:00:01Z","failure":{"reason":"%s","pgCode":"%s","pgMessage":"%s"}""".formatted(pgMessage, pgCode, pgMessage));
    }

    static String cancellation(String status, String reason, long amount) {
        return """
                {"status":"%s","id":"0193-cancel","pgCancellationId":"pg-0193","totalAmount":%d,"taxFreeAmount":0,
                 "vatAmount":0,"reason":"%s","cancelledAt":"2026-11-21T09:10:00Z",
                 "requestedAt":"2026-11-21T09:10:00Z","trigger":"API"}""".formatted(status, amount, reason);
    }

    private static String payment(String status, String id, Money amount, long cancelled, String more) {
        return """
                {"status":"%s","id":"%s","transactionId":"0193-a7c1","merchantId":"merchant-1","storeId":"store-jangteo",
                 "method":{"type":"PaymentMethodCard","card":{"brand":"VISA","number":"42424242****4242"}},
                 "channel":{"type":"TEST","id":"channel-id","key":"channel-demo","name":"토스페이먼츠",
                   "pgProvider":"TOSSPAYMENTS","pgMerchantId":"tosstest"},
                 "version":"V2","requestedAt":"2026-11-21T09:00:00Z","updatedAt":"2026-11-21T09:00:01Z",
                 "statusChangedAt":"2026-11-21T09:00:01Z","orderName":"무선 헤드폰",
                 "amount":{"total":%d,"taxFree":0,"vat":0,"supply":%d,"discount":0,"paid":%d,"cancelled":%d,"cancelledTaxFree":0},
                 "currency":"%s","customer":{"id":"user-1"},
                 "origin":{"platformType":"PC","ipAddress":"127.0.0.1"},"somethingNew":1%s}
                """.formatted(
                        status,
                        id,
                        amount.amount(),
                        amount.amount(),
                        amount.amount() - cancelled,
                        cancelled,
                        amount.currency().getCurrencyCode(),
                        more);
    }

    private static String issued(String billingKey, String number, @Nullable String customerId) {
        return """
                {"status":"ISSUED","billingKey":"%s","merchantId":"merchant-1","storeId":"store-jangteo",
                 "methods":[{"type":"BillingKeyPaymentMethodCard","card":{"brand":"VISA","bin":"424242","number":"%s"}}],
                 "channels":[{"type":"TEST","pgProvider":"TOSSPAYMENTS","pgMerchantId":"tosstest"}],
                 "customer":{%s},"issuedAt":"2026-11-21T09:00:00Z"}
                """.formatted(billingKey, number, customerId == null ? "" : "\"id\":\"" + customerId + "\"");
    }
}
