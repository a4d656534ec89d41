package dev.jangteo.outsideworld;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;

/** Everything that can be set and is not a secret. */
@ConfigurationProperties("outside-world")
public record Settings(Path dataDir, URI publicUrl, PortOne portone, Courier courier, Webhooks webhooks, Smtp smtp) {

    /** Whose gateway this is, and where it reports. */
    public record PortOne(String storeId, String channelKey, URI webhookUrl) {}

    /** How fast parcels travel, and where scans are reported. */
    public record Courier(Duration pace, URI webhookUrl) {}

    /** When a refused webhook is repeated: the wait doubles from {@code firstRetry} up to {@code longestRetry}. */
    public record Webhooks(Duration firstRetry, Duration longestRetry, int attempts) {}

    /** Where mails come in. */
    public record Smtp(String host, int port) {}
}
