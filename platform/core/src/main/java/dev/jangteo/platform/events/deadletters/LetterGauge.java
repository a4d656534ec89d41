package dev.jangteo.platform.events.deadletters;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;

/** Counts the letters nobody has replayed yet: {@code deadletters.unreplayed}. */
class LetterGauge {
    private static final Logger log = LoggerFactory.getLogger(LetterGauge.class);

    private final LetterBox letters;
    private final ReplayLog replays;
    private final TopicReaders readers;
    private final AtomicLong unreplayed;

    LetterGauge(LetterBox letters, ReplayLog replays, TopicReaders readers, MeterRegistry metrics) {
        this.letters = letters;
        this.replays = replays;
        this.readers = readers;
        this.unreplayed = Objects.requireNonNull(metrics.gauge("deadletters.unreplayed", new AtomicLong()));
    }

    /** In a thread of its own: a broker that does not answer holds up nothing else that is scheduled. */
    @Scheduled(fixedDelayString = "PT1M", initialDelayString = "PT30S")
    void count() {
        Thread.ofVirtual().name("dead-letter-gauge").start(this::tryToCount);
    }

    private void tryToCount() {
        try (var reader = readers.open()) {
            var replayed = replays.all().values().stream()
                    .filter(it -> it.state() == Replays.State.REPLAYED)
                    .count();
            unreplayed.set(Math.max(0, letters.size(reader) - replayed));
        } catch (RuntimeException e) {
            log.debug("dead letters not counted: {}", e.toString());
        }
    }
}
