package dev.jangteo.platform.events;

import dev.jangteo.contracts.DomainEvent;
import dev.jangteo.contracts.EventId;
import dev.jangteo.contracts.EventMeta;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Transient;
import org.springframework.data.annotation.Version;

/**
 * A document that publishes: its unsent events lie in the document itself, so one MongoDB write stores the new state
 * and what is to be told of it, or neither. The relay sends and removes them after the write; the sweeper finds those
 * a crash left behind.
 *
 * <p>See Chris Richardson, <i>Pattern: Transactional outbox</i>, in its form for document databases.
 */
public abstract class OutboxAggregate {
    @Version
    @SuppressWarnings("UnusedVariable") // written and compared by Spring Data
    private @Nullable Long version;

    private long sequence;

    private List<OutboxMessage> outbox = new ArrayList<>();

    @Transient
    private final transient List<DomainEvent> raised = new ArrayList<>();

    /** Decides an event. It is stored when this document is saved, and sent after that. */
    protected final void raise(Instant now, Function<EventMeta, ? extends DomainEvent> event) {
        sequence++;
        raised.add(event.apply(new EventMeta(new EventId(UUID.randomUUID().toString()), now, sequence)));
    }

    /** What was decided since this document was loaded and not yet saved; for tests of aggregates. */
    public final List<DomainEvent> raised() {
        return List.copyOf(raised);
    }

    /** Moves what was raised into the outbox, as part of the write that is about to happen. */
    final void fillOutbox(@Nullable String traceParent) {
        raised.forEach(event -> outbox.add(OutboxMessage.of(event, traceParent)));
        raised.clear();
    }

    final boolean hasUnsentEvents() {
        return !outbox.isEmpty();
    }
}
