package dev.jangteo.platform.events;

import static java.util.Objects.requireNonNull;
import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.mapping.BasicMongoPersistentEntity;

/**
 * Finds the events a crash or a broker outage left in outboxes and hands them to the relay, as many as it takes. Has a
 * thread of its own, so that nothing else that is scheduled can hold it up.
 */
class OutboxSweeper implements SmartLifecycle {
    private static final Logger log = LoggerFactory.getLogger(OutboxSweeper.class);

    private final MongoOperations mongo;
    private final OutboxRelay relay;
    private final Clock clock;
    private final EventsProperties properties;
    private final AtomicLong left;
    private final Set<String> indexed = new HashSet<>();
    private volatile boolean running;
    private @Nullable Thread thread;

    OutboxSweeper(
            MongoOperations mongo, OutboxRelay relay, Clock clock, EventsProperties properties, MeterRegistry metrics) {
        this.mongo = mongo;
        this.relay = relay;
        this.clock = clock;
        this.properties = properties;
        this.left = requireNonNull(metrics.gauge("events.outbox.left", new AtomicLong()));
    }

    private void work() {
        try {
            while (running) {
                attempt();
                Thread.sleep(properties.sweepEvery());
            }
        } catch (InterruptedException e) {
            log.debug("no more sweeps");
        }
    }

    private void attempt() {
        try {
            left.set(sweep());
        } catch (Throwable e) {
            log.warn("outboxes not searched, will be tried again: {}", e.toString());
        }
    }

    /** @return how many documents were found and taken */
    private long sweep() {
        long found = 0;
        for (var collection : collections()) {
            index(collection);
            found += sweep(collection);
        }
        return found;
    }

    private long sweep(String collection) {
        var unsent = query(where("outbox.at").lt(clock.instant().minus(properties.sweepAfter())));
        unsent.fields().include("_id");
        try (var documents = mongo.stream(unsent, Document.class, collection)) {
            return documents
                    .map(it -> new OutboxRelay.Source(collection, requireNonNull(it.get("_id"))))
                    .takeWhile(relay::wake)
                    .count();
        }
    }

    private void index(String collection) {
        if (!indexed.contains(collection)) {
            mongo.indexOps(collection).createIndex(new Index("outbox.at", Sort.Direction.ASC).sparse());
            indexed.add(collection);
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

    @Override
    public synchronized void start() {
        running = true;
        thread = Thread.ofVirtual().name("outbox-sweeper").start(this::work);
    }

    @Override
    public synchronized void stop() {
        running = false;
        if (thread != null) {
            thread.interrupt();
            thread = null;
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
