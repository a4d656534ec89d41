package dev.jangteo.platform.web.idempotency;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * @param lease after how long a request without an answer counts as one whose process died: longer than any takes
 * @param keep how long answers are kept
 * @param sweepEvery pause between two clearings of old answers
 * @param maxAnswer a longer body isn't kept
 * @param maxRequest a longer body isn't taken with a key
 */
@ConfigurationProperties("jangteo.idempotency")
record IdempotencyProperties(
        @DefaultValue("30s") Duration lease,
        @DefaultValue("24h") Duration keep,
        @DefaultValue("10m") Duration sweepEvery,
        @DefaultValue("256KB") DataSize maxAnswer,
        @DefaultValue("1MB") DataSize maxRequest) {}
