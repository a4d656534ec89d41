package dev.jangteo.payment.web;

import dev.jangteo.payment.portone.WebhookVerification.Signature;
import dev.jangteo.payment.webhooks.Webhooks;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** Where PortOne tells that something happened. When we can't follow it up it is told so (503) and calls again. */
@RestController
class WebhookController {
    private final Webhooks webhooks;

    WebhookController(Webhooks webhooks) {
        this.webhooks = webhooks;
    }

    @PostMapping("/api/webhooks/portone")
    void receive(
            @RequestBody byte[] body,
            @RequestHeader(name = "webhook-id", required = false) @Nullable String id,
            @RequestHeader(name = "webhook-timestamp", required = false) @Nullable String timestamp,
            @RequestHeader(name = "webhook-signature", required = false) @Nullable String signature) {
        webhooks.receive(body, new Signature(id, timestamp, signature));
    }
}
