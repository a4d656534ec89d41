package dev.jangteo.platform.events;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.kafka.core.KafkaAdmin;

/** Creates the published topics once the broker is there, for a service that came up before it. */
class TopicsAtStart implements ApplicationListener<ApplicationReadyEvent> {
    private static final Logger log = LoggerFactory.getLogger(TopicsAtStart.class);
    private static final long PAUSE_MILLIS = 2_000;

    private final KafkaAdmin admin;

    TopicsAtStart(KafkaAdmin admin) {
        this.admin = admin;
    }

    @Override
    public void onApplicationEvent(ApplicationReadyEvent event) {
        Thread.ofVirtual().name("topics-at-start").start(this::untilDone);
    }

    private void untilDone() {
        try {
            while (!admin.initialize()) {
                Thread.sleep(PAUSE_MILLIS);
            }
        } catch (InterruptedException e) {
            log.debug("stopped before the topics were there");
        }
    }
}
