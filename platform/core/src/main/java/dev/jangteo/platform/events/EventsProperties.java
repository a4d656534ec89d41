package dev.jangteo.platform.events;

import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param publishes topics this service publishes on; created at start when absent
 * @param partitions partitions of a new topic
 * @param replicationFactor copies of a new topic
 * @param sweepEvery pause between two searches for unsent events
 * @param sweepAfter an event unsent for this long is taken for left behind
 * @param patience how long a consumed event waits for a store or a peer that can't be reached, before it is put aside
 */
@ConfigurationProperties("jangteo.events")
record EventsProperties(
        @DefaultValue List<String> publishes,
        @DefaultValue("6") int partitions,
        @DefaultValue("1") short replicationFactor,
        @DefaultValue("3s") Duration sweepEvery,
        @DefaultValue("3s") Duration sweepAfter,
        @DefaultValue("5m") Duration patience) {}
