package dev.jangteo.platform.events.redis;

import dev.jangteo.platform.events.EventSender;
import dev.jangteo.platform.events.OutboxMessage;
import dev.jangteo.platform.events.redis.OutboxLease.Batch;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Sends what lies in outbox streams, each stream in order, and deletes what the broker acknowledged. A stream is sent
 * by one relay at a time, the one that holds its lease; when that one dies, the lease runs out and another goes on with
 * the oldest entry left. A relay that outlived its lease may send an event twice, never lose one or overtake one.
 */
class RedisOutboxRelay implements SmartLifecycle {
    private static final Logger log = LoggerFactory.getLogger(RedisOutboxRelay.class);
    private static final Duration LOOK_AT_LEAST_EVERY = Duration.ofSeconds(1);
    private static final Duration PAUSE_AFTER_FAILURE = Duration.ofSeconds(1);
    private static final Duration PAUSE_WHILE_ELSEWHERE = Duration.ofMillis(20);
    private static final Duration LAST_ROUND = Duration.ofSeconds(2);
    private static final int AFTER_THE_WEB_SERVER_STOPPED = DEFAULT_PHASE - 4096;

    private final OutboxStreams streams;
    private final OutboxLease lease;
    private final EventSender sender;
    private final Counter sent;
    private final Counter failed;
    private final Map<String, Semaphore> bells;
    private final List<Thread> workers = new ArrayList<>();
    private volatile boolean running;

    RedisOutboxRelay(OutboxStreams streams, OutboxLease lease, EventSender sender, MeterRegistry metrics) {
        this.streams = streams;
        this.lease = lease;
        this.sender = sender;
        this.sent = metrics.counter("events.sent");
        this.failed = metrics.counter("events.send.failed");
        this.bells = streams.streams().stream().collect(Collectors.toMap(Function.identity(), _ -> new Semaphore(0)));
        metrics.gauge("events.outbox.waiting", lease, it -> it.waiting(streams.streams()));
    }

    /** Asks for the stream to be sent now; without being asked, it is looked at every second. */
    void wake(String stream) {
        var bell = bells.get(stream);
        if (bell == null) {
            throw new IllegalArgumentException("not one of the outbox streams: " + stream);
        }
        bell.release();
    }

    private void work(String stream, Semaphore bell) {
        while (running) {
            try {
                if (bell.tryAcquire(LOOK_AT_LEAST_EVERY.toMillis(), TimeUnit.MILLISECONDS)) {
                    bell.drainPermits();
                }
                drain(stream);
            } catch (InterruptedException e) {
                return;
            } catch (Throwable e) { // whatever goes wrong with one batch, the stream's only worker outlives it
                failed.increment();
                log.warn("outbox {} not sent, will be tried again: {}", stream, e.toString());
                if (!paused()) {
                    return;
                }
            }
        }
    }

    private static boolean paused() {
        try {
            Thread.sleep(PAUSE_AFTER_FAILURE);
            return true;
        } catch (InterruptedException e) {
            return false;
        }
    }

    private void drain(String stream) throws InterruptedException {
        var acknowledged = new ArrayList<String>();
        try {
            boolean more = true;
            while (more) {
                var batch = lease.take(stream, acknowledged);
                acknowledged.clear();
                more = switch (batch) {
                    case Batch.Empty() -> false;
                    case Batch.Elsewhere() -> waited();
                    case Batch.Entries(var entries) -> send(entries, acknowledged);
                };
            }
        } catch (RuntimeException | InterruptedException e) {
            lease.giveUp(stream, acknowledged);
            throw e;
        }
    }

    private boolean waited() throws InterruptedException {
        Thread.sleep(PAUSE_WHILE_ELSEWHERE);
        return running;
    }

    /** One after the other: a failed one must not be overtaken by the next of the same aggregate. */
    private boolean send(List<OutboxEntry> entries, List<String> acknowledged) throws InterruptedException {
        for (var entry : entries) {
            sender.send(OutboxMessage.of(streams.event(entry), entry.traceParent()));
            acknowledged.add(entry.id());
            sent.increment();
        }
        return true;
    }

    @Override
    public int getPhase() {
        return AFTER_THE_WEB_SERVER_STOPPED;
    }

    @Override
    public void start() {
        running = true;
        bells.forEach((stream, bell) ->
                workers.add(Thread.ofVirtual().name("redis-outbox-relay").start(() -> work(stream, bell))));
    }

    /** Sends what the last requests left, as far as the broker takes it. */
    @Override
    public void stop() {
        running = false;
        bells.values().forEach(Semaphore::release);
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
