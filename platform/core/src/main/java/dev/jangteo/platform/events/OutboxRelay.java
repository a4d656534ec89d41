package dev.jangteo.platform.events;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.stream.IntStream;
import org.bson.Document;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.data.mongodb.core.BulkOperations;
import org.springframework.data.mongodb.core.BulkOperations.BulkMode;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Update;

/**
 * Sends what lies in outboxes and removes what the broker acknowledged. One document is always handled by the same
 * worker, one event after the other: no event is sent before the broker has all earlier ones of its document. So
 * whatever is sent again (by two relays at once, after a crash, after a save that brought a sent event back), the first
 * appearances of a document's events stand in their order. A failed send leaves the rest for the sweeper.
 */
class OutboxRelay implements SmartLifecycle {
    /** A document with an outbox. */
    record Source(String collection, Object id) {}

    private static final Logger log = LoggerFactory.getLogger(OutboxRelay.class);
    private static final Source NO_MORE = new Source("", "");
    private static final int WORKERS = 8;
    private static final int WAITING_PER_WORKER = 5_000;
    private static final int AT_ONCE = 50;
    private static final Duration LAST_ROUND = Duration.ofSeconds(2);
    private static final int AFTER_THE_WEB_SERVER_STOPPED = DEFAULT_PHASE - 4096;

    private final MongoOperations mongo;
    private final EventSender sender;
    private final Counter sent;
    private final Counter failed;
    private final List<BlockingQueue<Source>> queues = IntStream.range(0, WORKERS)
            .<BlockingQueue<Source>>mapToObj(i -> new LinkedBlockingQueue<>(WAITING_PER_WORKER))
            .toList();
    private final Set<Source> waiting = ConcurrentHashMap.newKeySet();
    private final List<Thread> workers = new ArrayList<>();
    private volatile boolean running;

    OutboxRelay(MongoOperations mongo, EventSender sender, MeterRegistry metrics) {
        this.mongo = mongo;
        this.sender = sender;
        this.sent = metrics.counter("events.sent");
        this.failed = metrics.counter("events.send.failed");
        metrics.gaugeCollectionSize("events.outbox.waiting", List.of(), waiting);
    }

    /**
     * Asks for the document's outbox to be sent soon. What does not fit into the queue, the sweeper brings again.
     *
     * @return whether it waits now to be sent
     */
    boolean wake(Source source) {
        if (!waiting.add(source)) {
            return true;
        }
        if (queues.get(Math.floorMod(source.hashCode(), WORKERS)).offer(source)) {
            return true;
        }
        waiting.remove(source);
        return false;
    }

    private void work(BlockingQueue<Source> queue) {
        try {
            boolean more = true;
            while (more) {
                var sources = next(queue);
                more = !sources.remove(NO_MORE);
                sources.forEach(waiting::remove); // before outboxes are read: what is saved after that wakes us again
                for (var some : byCollection(sources).entrySet()) {
                    attempt(some.getKey(), some.getValue());
                }
            }
        } catch (InterruptedException e) {
            log.debug("stopped while sending");
        }
    }

    private static List<Source> next(BlockingQueue<Source> queue) throws InterruptedException {
        var sources = new ArrayList<>(List.of(queue.take()));
        queue.drainTo(sources, AT_ONCE - 1);
        return sources;
    }

    private static Map<String, List<Object>> byCollection(List<Source> sources) {
        return sources.stream().collect(groupingBy(Source::collection, mapping(Source::id, toList())));
    }

    /** A worker outlives whatever goes wrong. */
    private void attempt(String collection, List<Object> ids) throws InterruptedException {
        try {
            send(collection, ids);
        } catch (InterruptedException e) {
            throw e;
        } catch (Throwable e) {
            told(e, collection, ids);
        }
    }

    /** What was acknowledged is removed by one write. */
    private void send(String collection, List<Object> ids) throws InterruptedException {
        var documents = query(where("_id").in(ids));
        documents.fields().include("outbox");
        var removals = mongo.bulkOps(BulkMode.UNORDERED, collection);
        int touched = 0;
        try {
            for (var stored : mongo.find(documents, Document.class, collection)) {
                List<String> acknowledged = new ArrayList<>();
                try {
                    send(collection, stored, acknowledged);
                } finally {
                    if (!acknowledged.isEmpty()) {
                        touched++;
                        removals.updateOne(query(where("_id").is(stored.get("_id"))), removalOf(acknowledged));
                    }
                }
            }
        } finally {
            if (touched > 0) {
                remove(removals);
            }
        }
    }

    private static void remove(BulkOperations acknowledged) {
        acknowledged.execute();
    }

    /** What goes wrong with one document is not in the way of others. */
    private void send(String collection, Document stored, List<String> acknowledged) throws InterruptedException {
        try {
            for (var entry : stored.getList("outbox", Document.class, List.of())) {
                var message = mongo.getConverter().read(OutboxMessage.class, entry);
                sender.send(message);
                acknowledged.add(message.id());
                sent.increment();
            }
        } catch (InterruptedException e) {
            throw e;
        } catch (Throwable e) {
            told(e, collection, String.valueOf(stored.get("_id")));
        }
    }

    private void told(Throwable e, String collection, Object what) {
        failed.increment();
        log.warn("outbox of {} {} not sent, will be tried again: {}", collection, what, e.toString());
    }

    private static Update removalOf(List<String> acknowledged) {
        return new Update().pull("outbox", new Document("_id", new Document("$in", acknowledged)));
    }

    @Override
    public int getPhase() {
        return AFTER_THE_WEB_SERVER_STOPPED;
    }

    @Override
    public void start() {
        running = true;
        queues.forEach(queue -> queue.removeIf(NO_MORE::equals));
        queues.forEach(
                queue -> workers.add(Thread.ofVirtual().name("outbox-relay").start(() -> work(queue))));
    }

    /** Sends what the last requests left, as far as the broker takes it. */
    @Override
    public void stop() {
        running = false;
        queues.forEach(queue -> queue.offer(NO_MORE));
        var deadline = System.nanoTime() + LAST_ROUND.toNanos();
        try {
            for (var worker : workers) {
                worker.join(Duration.ofNanos(Math.max(1, deadline - System.nanoTime())));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        workers.forEach(Thread::interrupt);
        workers.clear();
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
