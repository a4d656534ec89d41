package dev.jangteo.payment.portone;

import dev.jangteo.platform.security.MissingSetting;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the gateway is reached.
 *
 * @param lookupTimeout the longest wait for an answer to a question
 * @param changeTimeout the longest wait for a charge or a cancellation; after it the outcome is unknown
 */
@ConfigurationProperties("jangteo.portone")
public record PortOneSettings(
        String apiUrl,
        @DefaultValue("") String apiSecret,
        @DefaultValue("") String webhookSecret,
        String storeId,
        String channelKey,
        @DefaultValue("3s") Duration lookupTimeout,
        @DefaultValue("3s") Duration changeTimeout) {

    public PortOneSettings {
        if (apiSecret.isBlank()) {
            throw new MissingSetting("PORTONE_API_SECRET", "the API secret of the PortOne V2 account");
        }
        if (webhookSecret.isBlank()) {
            throw new MissingSetting("PORTONE_WEBHOOK_SECRET", "what PortOne signs webhooks with: whsec_ and base64");
        }
    }

    /** Secrets stay out of logs. */
    @Override
    public String toString() {
        return "PortOneSettings[%s, %s]".formatted(apiUrl, storeId);
    }
}
