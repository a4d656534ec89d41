package dev.jangteo.platform.events;

import static java.util.Objects.requireNonNull;
import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.time.Clock;
import java.util.List;
import org.bson.Document;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.mapping.BasicMongoPersistentEntity;
import org.springframework.scheduling.annotation.Scheduled;

/** Finds the events a crash or a broker outage left in outboxes and hands them to the relay. */
class OutboxSweeper {
    private static final int AT_ONCE = 500;

    private final MongoOperations mongo;
    private final OutboxRelay relay;
    private final Clock clock;
    private final EventsProperties properties;

    OutboxSweeper(MongoOperations mongo, OutboxRelay relay, Clock clock, EventsProperties properties) {
        this.mongo = mongo;
        this.relay = relay;
        this.clock = clock;
        this.properties = properties;
        collections()
                .forEach(collection ->
                        mongo.indexOps(collection).createIndex(new Index("outbox.at", Sort.Direction.ASC).sparse()));
    }

    @Scheduled(fixedDelayString = "${jangteo.events.sweep-every:3s}")
    void sweep() {
        var unsent = query(where("outbox.at").lt(clock.instant().minus(properties.sweepAfter())));
        unsent.fields().include("_id");
        unsent.limit(AT_ONCE);
        for (String collection : collections()) {
            for (var document : mongo.find(unsent, Document.class, collection)) {
                relay.wake(new OutboxRelay.Source(collection, requireNonNull(document.get("_id"))));
            }
        }
    }

    private List<String> collections() {
        return mongo.getConverter().getMappingContext().getPersistentEntities().stream()
                .filter(entity -> OutboxAggregate.class.isAssignableFrom(entity.getType()))
                .filter(entity -> entity instanceof BasicMongoPersistentEntity<?>)
                .map(entity -> ((BasicMongoPersistentEntity<?>) entity).getCollection())
                .distinct()
                .toList();
    }
}
