package dev.jangteo.payment.portone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.jangteo.contracts.PaymentId;
import dev.jangteo.payment.portone.WebhookVerification.Signature;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WebhookVerificationTests {
    private final SigningPortOne portOne = new SigningPortOne("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw");
    private final WebhookVerification verification = new WebhookVerification("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw");

    @ParameterizedTest
    @ValueSource(strings = {"Transaction.Paid", "Transaction.Failed", "Transaction.Ready", "Transaction.PayPending"})
    void a_signed_webhook_names_the_payment_something_happened_to(String type) {
        var body = SigningPortOne.transaction(type, "pay-order-1");

        assertThat(verification.paymentIn(body, portOne.sign("id-1", body))).contains(new PaymentId("pay-order-1"));
    }

    @Test
    void one_changed_byte_makes_it_a_forgery() {
        var body = SigningPortOne.transaction("Transaction.Paid", "pay-order-1");
        var signature = portOne.sign("id-1", body);
        var changed = SigningPortOne.transaction("Transaction.Paid", "pay-order-2");

        assertForged(changed, signature);
    }

    @Test
    void another_key_makes_it_a_forgery() {
        var body = SigningPortOne.transaction("Transaction.Paid", "pay-order-1");

        assertForged(body, new SigningPortOne("whsec_b3RoZXI=").sign("id-1", body));
    }

    @Test
    void the_id_and_the_time_are_signed_too() {
        var body = SigningPortOne.transaction("Transaction.Paid", "pay-order-1");
        var signature = portOne.sign("id-1", body);

        assertForged(body, new Signature("id-2", signature.timestamp(), signature.value()));
        assertForged(body, new Signature("id-1", "1", signature.value()));
        assertForged(body, new Signature("id-1", "soon", signature.value()));
        assertForged(body, new Signature(null, signature.timestamp(), signature.value()));
        assertForged(body, new Signature("id-1", null, signature.value()));
        assertForged(body, new Signature("id-1", signature.timestamp(), null));
    }

    @ParameterizedTest
    @ValueSource(longs = {-310, 310})
    void more_than_five_minutes_off_is_a_replay(long seconds) {
        var body = SigningPortOne.transaction("Transaction.Paid", "pay-order-1");

        assertForged(body, portOne.sign("id-1", body, Duration.ofSeconds(seconds)));
    }

    @ParameterizedTest
    @ValueSource(longs = {-290, 290})
    void less_than_five_minutes_off_is_another_clock(long seconds) {
        var body = SigningPortOne.transaction("Transaction.Paid", "pay-order-1");

        assertThat(verification.paymentIn(body, portOne.sign("id-1", body, Duration.ofSeconds(seconds))))
                .isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"type\":\"Something.New\",\"data\":{}}",
                "{\"type\":\"BillingKey.Deleted\",\"timestamp\":\"2026-11-21T09:00:00Z\",\"data\":{\"billingKey\":\"b\",\"storeId\":\"s\"}}",
                "{\"tx_id\":\"t\",\"payment_id\":\"p\",\"status\":\"Paid\"}",
                "{\"type\":\"Transaction.Paid\"}",
                "[]",
                "not json"
            })
    void signed_news_we_can_not_use_is_no_news(String text) {
        var body = text.getBytes(StandardCharsets.UTF_8);

        assertThat(verification.paymentIn(body, portOne.sign("id-1", body))).isEmpty();
    }

    private void assertForged(byte[] body, Signature signature) {
        assertThatThrownBy(() -> verification.paymentIn(body, signature)).isInstanceOf(ForgedWebhook.class);
    }
}
