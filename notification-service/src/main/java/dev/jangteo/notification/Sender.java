package dev.jangteo.notification;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.scheduling.TaskScheduler;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Keeps notices going out: a new one at once, a failed one after its pause, and by the sweeper those that a crash or a
 * full queue left behind.
 */
@Component
class Sender implements SmartLifecycle {
    private static final Logger log = LoggerFactory.getLogger(Sender.class);
    private static final int WAITING = 5_000;
    private static final Duration LAST_LETTER = Duration.ofSeconds(8);

    private final Delivery delivery;
    private final Notices notices;
    private final NotificationProperties properties;
    private final TaskScheduler scheduler;
    private final Clock clock;
    private final BlockingQueue<String> waiting = new ArrayBlockingQueue<>(WAITING);
    private final List<Thread> workers = new ArrayList<>();
    private volatile boolean running;

    Sender(
            Delivery delivery,
            Notices notices,
            NotificationProperties properties,
            TaskScheduler scheduler,
            Clock clock) {
        this.delivery = delivery;
        this.notices = notices;
        this.properties = properties;
        this.scheduler = scheduler;
        this.clock = clock;
    }

    /** Asks for a notice to be sent now. What does not fit into the queue, the sweeper brings again. */
    void wake(String id) {
        if (!waiting.offer(id)) {
            log.debug("queue full, left to the sweeper: {}", id);
        }
    }

    @Scheduled(fixedDelayString = "${jangteo.notification.sweep-every:5s}")
    void sweep() {
        notices.due(clock.instant(), waiting.remainingCapacity()).forEach(this::wake);
    }

    private void work() {
        while (running) {
            try {
                var id = waiting.take();
                if (running) {
                    delivery.attempt(id).ifPresent(pause -> later(id, pause));
                }
            } catch (InterruptedException e) {
                return;
            } catch (RuntimeException e) {
                log.warn("the store is in trouble, the sweeper will try again: {}", e.toString());
            }
        }
    }

    private void later(String id, Duration pause) {
        var _ = scheduler.schedule(
                () -> wake(id), scheduler.getClock().instant().plus(pause));
    }

    @Override
    public void start() {
        running = true;
        for (int i = 0; i < properties.workers(); i++) {
            workers.add(Thread.ofVirtual().name("notice-sender").start(this::work));
        }
    }

    /** Lets every worker end the letter it is at: an interrupted one might be sent twice. */
    @Override
    public void stop() {
        running = false;
        waiting.clear();
        workers.forEach(worker -> waiting.add("nothing, go home"));
        workers.forEach(Sender::awaitEnd);
        workers.clear();
    }

    private static void awaitEnd(Thread worker) {
        try {
            if (!worker.join(LAST_LETTER)) {
                worker.interrupt();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
