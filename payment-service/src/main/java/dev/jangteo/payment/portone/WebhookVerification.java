package dev.jangteo.payment.portone;

import dev.jangteo.contracts.PaymentId;
import io.portone.sdk.server.errors.WebhookVerificationException;
import io.portone.sdk.server.webhook.Webhook;
import io.portone.sdk.server.webhook.WebhookTransaction;
import io.portone.sdk.server.webhook.WebhookVerifier;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells PortOne's webhooks from forged ones, as <a href="https://www.standardwebhooks.com">Standard Webhooks</a> says:
 * signed over the raw bytes, and not older or newer than five minutes.
 */
public class WebhookVerification {
    private static final Logger log = LoggerFactory.getLogger(WebhookVerification.class);

    private final WebhookVerifier verifier;

    WebhookVerification(String secret) {
        this.verifier = new WebhookVerifier(secret);
    }

    /** The headers a webhook is signed by. */
    public record Signature(
            @Nullable String id,
            @Nullable String timestamp,
            @Nullable String value) {}

    /**
     * @return the payment something happened to, or nothing for news that is not about payments
     * @throws ForgedWebhook when it isn't PortOne's, or is too old
     */
    public Optional<PaymentId> paymentIn(byte[] body, Signature signature) {
        try {
            return payment(verifier.verify(
                    new String(body, StandardCharsets.UTF_8),
                    signature.id(),
                    signature.value(),
                    signature.timestamp()));
        } catch (WebhookVerificationException e) {
            log.warn("a webhook is refused: {}", e.getMessage());
            throw new ForgedWebhook();
        } catch (IllegalArgumentException e) {
            log.warn("a signed webhook {} in a form we don't know: {}", signature.id(), e.getMessage());
            return Optional.empty();
        }
    }

    private static Optional<PaymentId> payment(Webhook webhook) {
        return webhook instanceof WebhookTransaction transaction
                ? Optional.of(new PaymentId(transaction.getData().getPaymentId()))
                : Optional.empty();
    }
}
