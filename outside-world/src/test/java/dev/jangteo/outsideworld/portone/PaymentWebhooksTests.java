package dev.jangteo.outsideworld.portone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.jangteo.outsideworld.testing.Shop;
import dev.jangteo.outsideworld.testing.Shop.Call;
import dev.jangteo.outsideworld.testing.World;
import io.portone.sdk.server.errors.PgProviderException;
import io.portone.sdk.server.errors.WebhookVerificationException;
import io.portone.sdk.server.payment.PaidPayment;
import io.portone.sdk.server.webhook.Webhook;
import io.portone.sdk.server.webhook.WebhookTransactionCancelledCancelled;
import io.portone.sdk.server.webhook.WebhookTransactionCancelledPartialCancelled;
import io.portone.sdk.server.webhook.WebhookTransactionFailed;
import io.portone.sdk.server.webhook.WebhookTransactionPaid;
import io.portone.sdk.server.webhook.WebhookVerifier;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The shop is told of every movement, in a form that the SDK's verifier takes. */
class PaymentWebhooksTests {
    private final World world = World.shared();
    private final Shop shop = world.shop();
    private final PortOneSdk sdk = new PortOneSdk(world);
    private final WebhookVerifier verifier = new WebhookVerifier(World.WEBHOOK_SECRET);
    private final String id = "payment-" + UUID.randomUUID();

    @Test
    void every_movement_is_told_and_signed() throws Exception {
        sdk.pay(id, sdk.issueKey("4242424242424242"), 1_000);
        await().until(() -> !shop.calls(id).isEmpty());
        sdk.cancel(id, 400L, null);
        await().until(() -> shop.calls(id).size() == 2);
        var cancellation = sdk.cancel(id, null, null);
        await().until(() -> shop.calls(id).size() == 3);

        List<Call> calls = shop.calls(id);
        assertThat(calls).extracting(Call::path).containsOnly("/portone");
        assertThat(verified(calls.get(0))).isInstanceOfSatisfying(WebhookTransactionPaid.class, it -> {
            assertThat(it.getData().getPaymentId()).isEqualTo(id);
            assertThat(it.getData().getStoreId()).isEqualTo(World.STORE);
            assertThat(it.getData().getTransactionId()).startsWith("transaction-");
        });
        assertThat(verified(calls.get(1))).isInstanceOf(WebhookTransactionCancelledPartialCancelled.class);
        assertThat(verified(calls.get(2)))
                .isInstanceOfSatisfying(
                        WebhookTransactionCancelledCancelled.class,
                        it -> assertThat(it.getData().getCancellationId()).isEqualTo(cancellation.getId()));
    }

    @Test
    void a_refused_card_is_told() throws Exception {
        String refused = sdk.issueKey("4000000000009995");
        assertThatThrownBy(() -> sdk.pay(id, refused, 1_000))
                .isInstanceOfSatisfying(
                        PgProviderException.class,
                        e -> assertThat(e.getPgCode()).isEqualTo("INSUFFICIENT_FUNDS"));

        await().until(() -> shop.calls(id).size() == 1);
        assertThat(verified(shop.calls(id).getFirst())).isInstanceOf(WebhookTransactionFailed.class);
    }

    @Test
    void a_changed_body_does_not_verify() throws Exception {
        sdk.pay(id, sdk.issueKey("4242424242424242"), 1_000);
        await().until(() -> !shop.calls(id).isEmpty());
        Call call = shop.calls(id).getFirst();

        assertThatThrownBy(() -> verifier.verify(
                        call.body().replace(id, "payment-forged"), call.id(), call.signature(), call.timestamp()))
                .isInstanceOf(WebhookVerificationException.class);
    }

    @Test
    void a_refused_webhook_comes_again_under_its_id_until_it_is_taken() throws Exception {
        try (Shop reluctant = new Shop();
                World own = World.start(World.newFolder(), reluctant)) {
            reluctant.refuseNext(3);

            new PortOneSdk(own).pay(id, new PortOneSdk(own).issueKey("4242424242424242"), 1_000);

            await().until(() -> reluctant.calls(id).stream().anyMatch(Call::taken));
            List<Call> calls = reluctant.calls(id);
            assertThat(calls).hasSize(4);
            assertThat(calls).extracting(Call::id).containsOnly(calls.getFirst().id());
            for (Call call : calls) {
                verified(call);
            }
            assertThat(Duration.between(calls.get(2).at(), calls.get(3).at())).isGreaterThan(Duration.ofMillis(60));
        }
    }

    @Test
    void a_webhook_can_be_asked_for_again() throws Exception {
        sdk.pay(id, sdk.issueKey("4242424242424242"), 1_000);
        await().until(() -> shop.calls(id).size() == 1);

        var resent =
                PortOneSdk.await(() -> sdk.payments.resendWebhook(id, null)).getWebhook();

        await().until(() -> shop.calls(id).size() == 2);
        assertThat(shop.calls(id)).extracting(Call::id).containsOnly(resent.getId());
    }

    @Test
    void the_customer_pays_the_registered_amount_in_the_window() throws Exception {
        sdk.preRegister(id, 27_500);

        assertThat(pay("{\"amount\":100}")).isEqualTo(409);
        assertThat(pay("{\"card\":\"declined\"}")).isEqualTo(402);
        assertThat(pay("{\"card\":\"1234\"}")).isEqualTo(400);
        assertThat(pay("")).isEqualTo(200);
        assertThat(pay("")).isEqualTo(409);

        assertThat(((PaidPayment) sdk.get(id)).getAmount().getTotal()).isEqualTo(27_500);
        await().until(() -> shop.calls(id).size() == 2);
        Call paid = shop.calls(id).stream()
                .filter(call -> call.mentions("Transaction.Paid"))
                .findFirst()
                .orElseThrow();
        assertThat(verified(paid)).isInstanceOf(WebhookTransactionPaid.class);
    }

    @Test
    void a_tampered_window_can_pay_something_else() throws Exception {
        sdk.preRegister(id, 27_500);

        assertThat(pay("{\"amount\":100,\"tampered\":true}")).isEqualTo(200);

        assertThat(((PaidPayment) sdk.get(id)).getAmount().getPaid()).isEqualTo(100);
    }

    @Test
    void without_registration_the_window_needs_an_amount() {
        assertThat(pay("")).isEqualTo(400);
        assertThat(pay("{\"amount\":100}")).isEqualTo(200);
    }

    private int pay(String body) {
        return world.http()
                .post("/control/portone/payments/" + id + "/pay", body)
                .status();
    }

    private Webhook verified(Call call) throws WebhookVerificationException {
        return verifier.verify(call.body(), call.id(), call.signature(), call.timestamp());
    }
}
