package dev.jangteo.payment.portone;

import dev.jangteo.platform.web.Unauthenticated;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A webhook that PortOne didn't sign, or not lately. Its sender isn't told which. */
public final class ForgedWebhook extends Unauthenticated {
    private static final Logger log = LoggerFactory.getLogger(ForgedWebhook.class);

    ForgedWebhook(@Nullable String why) {
        super("webhook-not-signed");
        log.warn("a webhook is refused: {}", why);
    }
}
