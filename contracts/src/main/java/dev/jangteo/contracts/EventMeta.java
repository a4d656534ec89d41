package dev.jangteo.contracts;

import java.time.Instant;

/**
 * What every event carries.
 *
 * @param id the same on every re-delivery of the event (CloudEvents {@code id})
 * @param occurredAt when the fact became true, not when it was sent (CloudEvents {@code time})
 * @param sequence rises strictly from event to event of one aggregate. Events may come twice or late: a
 *     projection ignores those at or below the sequence it already holds (CloudEvents {@code sequence} extension)
 */
public record EventMeta(EventId id, Instant occurredAt, long sequence) {}
