package dev.jangteo.platform.events;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.kafka.core.KafkaAdmin;

/** Creates the published topics once the broker is there, for a service that came up before it. */
class TopicsAtStart implements SmartLifecycle {
    private static final Logger log = LoggerFactory.getLogger(TopicsAtStart.class);
    private static final long PAUSE_MILLIS = 2_000;

    private final KafkaAdmin admin;
    private volatile boolean running;
    private @Nullable Thread thread;

    TopicsAtStart(KafkaAdmin admin) {
        this.admin = admin;
    }

    private void untilDone() {
        try {
            while (running && !admin.initialize()) {
                Thread.sleep(PAUSE_MILLIS);
            }
        } catch (InterruptedException | RuntimeException e) {
            log.debug("stopped before the topics were there", e);
        }
    }

    @Override
    public synchronized void start() {
        running = true;
        thread = Thread.ofVirtual().name("topics-at-start").start(this::untilDone);
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
