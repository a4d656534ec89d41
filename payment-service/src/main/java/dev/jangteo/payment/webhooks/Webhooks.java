package dev.jangteo.payment.webhooks;

import dev.jangteo.payment.paying.Settling;
import dev.jangteo.payment.portone.WebhookVerification;
import dev.jangteo.payment.portone.WebhookVerification.Signature;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;

/**
 * Takes PortOne's calls. That something happened is only a reason to ask: what is believed is the answer. A call is
 * remembered only once it had its effect; one that comes again before that is followed up again, which changes nothing.
 */
@Service
public class Webhooks {
    /** Much longer than a signature is accepted (five minutes either way). */
    private static final Duration REMEMBERED = Duration.ofDays(1);

    private static final Logger log = LoggerFactory.getLogger(Webhooks.class);

    private final WebhookVerification verification;
    private final SeenWebhooks seen;
    private final Settling settling;
    private final Clock clock;

    Webhooks(WebhookVerification verification, SeenWebhooks seen, Settling settling, Clock clock) {
        this.verification = verification;
        this.seen = seen;
        this.settling = settling;
        this.clock = clock;
    }

    /** @throws dev.jangteo.payment.portone.GatewayUnavailable when it can't be followed up now, so that it is sent again */
    public void receive(byte[] body, Signature signature) {
        verification.paymentIn(body, signature).ifPresent(payment -> {
            var id = Objects.requireNonNull(signature.id(), "what has no id is not signed");
            if (seen.findById(id).isPresent()) { // by its index; an exists would count
                log.debug("webhook {} came before", id);
                return;
            }
            settling.ask(payment);
            seen.save(new SeenWebhook(id, clock.instant()));
        });
    }

    @Scheduled(fixedDelayString = "${jangteo.payment.forget-webhooks-every:10m}")
    public void forgetOld() {
        long forgotten = seen.deleteBySeenAtBefore(clock.instant().minus(REMEMBERED));
        log.debug("{} webhooks are forgotten", forgotten);
    }
}
