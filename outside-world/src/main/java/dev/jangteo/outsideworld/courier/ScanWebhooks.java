package dev.jangteo.outsideworld.courier;

import dev.jangteo.outsideworld.Secrets;
import dev.jangteo.outsideworld.Settings;
import dev.jangteo.outsideworld.courier.CourierEntry.Scanned;
import dev.jangteo.outsideworld.faults.FaultTarget;
import dev.jangteo.outsideworld.faults.Traits;
import dev.jangteo.outsideworld.webhooks.Webhook;
import dev.jangteo.outsideworld.webhooks.Webhooks;
import java.time.Instant;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Tells the shop of every scan. */
@Component
class ScanWebhooks {
    private final Settings.Courier settings;
    private final Secrets secrets;
    private final Webhooks webhooks;
    private final JsonMapper json;

    ScanWebhooks(Settings settings, Secrets secrets, Webhooks webhooks, JsonMapper json) {
        this.settings = settings.courier();
        this.secrets = secrets;
        this.webhooks = webhooks;
        this.json = json;
    }

    record Body(String eventId, String trackingNumber, ScanStatus status, String location, Instant scannedAt) {}

    void send(Scanned scan) {
        webhooks.send(webhook(scan));
    }

    void resume(Scanned scan) {
        webhooks.resume(webhook(scan));
    }

    private Webhook webhook(Scanned scan) {
        Body body = new Body(scan.eventId(), scan.trackingNumber(), scan.status(), scan.location(), scan.at());
        return new Webhook(
                scan.eventId(),
                settings.webhookUrl(),
                secrets.courierWebhook(),
                json.writeValueAsString(body),
                FaultTarget.COURIER_WEBHOOK,
                Traits.of("trackingNumber", scan.trackingNumber())
                        .and("status", scan.status().name()));
    }
}
