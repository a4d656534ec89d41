package dev.jangteo.payment.web;

import dev.jangteo.payment.paying.Settling;
import dev.jangteo.payment.portone.WebhookVerification;
import dev.jangteo.payment.portone.WebhookVerification.Signature;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/**
 * Where PortOne tells that something happened. That it did is only a reason to ask: what is believed is the answer. When
 * there is none, PortOne is told so (503) and calls again.
 */
@RestController
class WebhookController {
    private final WebhookVerification verification;
    private final Settling settling;

    WebhookController(WebhookVerification verification, Settling settling) {
        this.verification = verification;
        this.settling = settling;
    }

    @PostMapping("/api/webhooks/portone")
    void receive(
            @RequestBody byte[] body,
            @RequestHeader(name = "webhook-id", required = false) @Nullable String id,
            @RequestHeader(name = "webhook-timestamp", required = false) @Nullable String timestamp,
            @RequestHeader(name = "webhook-signature", required = false) @Nullable String signature) {
        verification.paymentIn(body, new Signature(id, timestamp, signature)).ifPresent(settling::ask);
    }
}
