package dev.jangteo.platform.events.deadletters;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param replaysPerSecond how fast letters are replayed, by one instance
 * @param keepReplays how long it is known who replayed what; no shorter than the letters themselves are kept
 * @param replicationFactor copies of the topics that tell of replays
 */
@ConfigurationProperties("jangteo.events.dead-letters")
record DeadLettersProperties(
        @DefaultValue("10") int replaysPerSecond,
        @DefaultValue("180d") Duration keepReplays,
        @DefaultValue("1") short replicationFactor) {}
