package dev.jangteo.chaos.checks;

import dev.jangteo.contracts.DomainEvent;
import org.jspecify.annotations.Nullable;

/**
 * A record of a topic.
 *
 * @param subject the aggregate it is about
 * @param event what it says; null where it can't be read
 */
public record Told(
        String topic,
        String id,
        String type,
        String subject,
        long sequence,
        @Nullable DomainEvent event) {}
