package dev.jangteo.platform.events;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.stream.IntStream;
import org.bson.Document;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Update;

/**
 * Sends what lies in outboxes and removes what the broker acknowledged. One document is always handled by the same
 * worker, one event after the other, so its events keep their order; a failed send leaves the rest for the sweeper.
 * Two relays (instances) at once may send an event twice, never lose one.
 */
class OutboxRelay implements SmartLifecycle {
    /** A document with an outbox. */
    record Source(String collection, Object id) {}

    private static final Logger log = LoggerFactory.getLogger(OutboxRelay.class);
    private static final int WORKERS = 8;
    private static final int WAITING_PER_WORKER = 5_000;

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

    /** Asks for the document's outbox to be sent soon. What does not fit into the queue, the sweeper brings again. */
    void wake(Source source) {
        if (waiting.add(source)
                && !queues.get(Math.floorMod(source.hashCode(), WORKERS)).offer(source)) {
            waiting.remove(source);
        }
    }

    private void work(BlockingQueue<Source> queue) {
        while (running) {
            try {
                var source = queue.take();
                waiting.remove(source);
                send(source);
            } catch (InterruptedException e) {
                return;
            } catch (RuntimeException e) {
                failed.increment();
                log.warn("outbox not sent, will be tried again: {}", e.toString());
            }
        }
    }

    private void send(Source source) throws InterruptedException {
        var document = query(where("_id").is(source.id()));
        document.fields().include("outbox");
        var stored = mongo.findOne(document, Document.class, source.collection());
        if (stored == null) {
            return;
        }
        for (var entry : stored.getList("outbox", Document.class, List.of())) {
            var message = mongo.getConverter().read(OutboxMessage.class, entry);
            sender.send(message);
            mongo.updateFirst(
                    query(where("_id").is(source.id())),
                    new Update().pull("outbox", new Document("_id", message.id())),
                    source.collection());
            sent.increment();
        }
    }

    @Override
    public void start() {
        running = true;
        queues.forEach(
                queue -> workers.add(Thread.ofVirtual().name("outbox-relay").start(() -> work(queue))));
    }

    @Override
    public void stop() {
        running = false;
        workers.forEach(Thread::interrupt);
        workers.clear();
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
