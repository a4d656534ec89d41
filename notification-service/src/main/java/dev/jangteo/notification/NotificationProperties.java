package dev.jangteo.notification;

import jakarta.validation.constraints.Positive;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * @param workers letters sent at once by one instance
 * @param attempts tries before a notice is given up
 * @param firstPause pause after the first failed try; it doubles from try to try
 * @param longestPause where the doubling ends
 * @param oneTry longer than any try takes: a notice taken longer ago is taken for lost with its sender
 * @param contactWait how long a notice waits for a contact before it is given up
 */
@Validated
@ConfigurationProperties("jangteo.notification")
public record NotificationProperties(
        @Positive @DefaultValue("8") int workers,
        @Positive @DefaultValue("12") int attempts,
        @DefaultValue("2s") Duration firstPause,
        @DefaultValue("30m") Duration longestPause,
        @DefaultValue("60s") Duration oneTry,
        @DefaultValue("7d") Duration contactWait) {

    /** The pause after so many failed tries. */
    Duration pauseAfter(int failed) {
        var pause = firstPause.multipliedBy(1L << Math.min(failed - 1, 20));
        return pause.compareTo(longestPause) < 0 ? pause : longestPause;
    }
}
