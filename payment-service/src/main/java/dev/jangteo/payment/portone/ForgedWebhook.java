package dev.jangteo.payment.portone;

import dev.jangteo.platform.web.Unauthenticated;

/** A webhook that PortOne didn't sign, or not lately. Its sender isn't told which. */
public final class ForgedWebhook extends Unauthenticated {
    ForgedWebhook() {
        super("webhook-not-signed");
    }
}
