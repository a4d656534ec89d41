package dev.jangteo.platform.events;

import static java.util.Objects.requireNonNull;

import io.micrometer.tracing.Tracer;
import org.bson.Document;
import org.springframework.data.mongodb.core.mapping.event.AfterSaveCallback;
import org.springframework.data.mongodb.core.mapping.event.BeforeConvertCallback;

/** Around every save of a publishing document: events into the outbox before it, the relay woken after it. */
class OutboxCallbacks implements BeforeConvertCallback<OutboxAggregate>, AfterSaveCallback<OutboxAggregate> {
    private final Tracer tracer;
    private final OutboxRelay relay;

    OutboxCallbacks(Tracer tracer, OutboxRelay relay) {
        this.tracer = tracer;
        this.relay = relay;
    }

    @Override
    public OutboxAggregate onBeforeConvert(OutboxAggregate aggregate, String collection) {
        aggregate.fillOutbox(TraceParent.current(tracer));
        return aggregate;
    }

    @Override
    public OutboxAggregate onAfterSave(OutboxAggregate aggregate, Document document, String collection) {
        if (aggregate.hasUnsentEvents()) {
            relay.wake(new OutboxRelay.Source(collection, requireNonNull(document.get("_id"))));
        }
        return aggregate;
    }
}
