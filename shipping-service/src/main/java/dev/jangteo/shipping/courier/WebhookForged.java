package dev.jangteo.shipping.courier;

import dev.jangteo.platform.web.Unauthenticated;

/** The webhook does not come from the courier, or comes from long ago. */
final class WebhookForged extends Unauthenticated {
    WebhookForged() {
        super("webhook-forged");
    }
}
