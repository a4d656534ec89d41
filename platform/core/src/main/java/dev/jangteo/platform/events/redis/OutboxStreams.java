package dev.jangteo.platform.events.redis;

import dev.jangteo.contracts.DomainEvent;
import java.util.List;

/** What a service with aggregates in Redis says of its outbox: where its streams are and what their entries mean. */
public interface OutboxStreams {

    /** All of them, always. Each is relayed in order; aggregates are spread over them. */
    List<String> streams();

    /**
     * The event an entry stands for.
     *
     * @throws IllegalArgumentException when it stands for none this version knows; the entry then stays, and its stream
     *     waits for a relay that knows it
     */
    DomainEvent event(OutboxEntry entry);
}
