package dev.jangteo.shipping.courier;

import static java.util.Objects.requireNonNull;

import dev.jangteo.contracts.ShippingEvent.ScanStatus;
import dev.jangteo.shipping.Scan;
import dev.jangteo.shipping.Tracking;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Where the courier tells of scans. Any scan may be told twice, late, and before the one it follows. */
@RestController
class CourierWebhookController {
    private final WebhookSignature signature;
    private final Tracking tracking;
    private final JsonMapper json;

    CourierWebhookController(WebhookSignature signature, Tracking tracking, JsonMapper json) {
        this.signature = signature;
        this.tracking = tracking;
        this.json = json;
    }

    @PostMapping("/api/webhooks/couriers/{courier}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void scanned(
            @RequestHeader(name = "webhook-id", defaultValue = "") String id,
            @RequestHeader(name = "webhook-timestamp", defaultValue = "") String timestamp,
            @RequestHeader(name = "webhook-signature", defaultValue = "") String signatures,
            @RequestBody byte[] body) {
        signature.verify(id, timestamp, signatures, body);
        var scanned = read(body);
        tracking.scanned(scanned.trackingNumber(), scanned.scan(id));
    }

    private Scanned read(byte[] body) {
        try {
            return json.readValue(body, Scanned.class);
        } catch (JacksonException e) {
            throw new ScanUnreadable();
        }
    }

    /** The courier's own words. */
    record Scanned(
            String trackingNumber,
            ScanStatus status,
            @Nullable String location,
            Instant scannedAt) {
        Scanned {
            requireNonNull(trackingNumber, "trackingNumber");
            requireNonNull(status, "status");
            requireNonNull(scannedAt, "scannedAt");
        }

        Scan scan(String id) {
            return new Scan(id, status, location == null ? "" : location, scannedAt);
        }
    }
}
