package dev.jangteo.catalog.suggest;

import dev.jangteo.platform.locks.LockBusy;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Keeps suggestions in step with the shop, and this instance's vocabulary with the suggestions. */
@Component
class Upkeep {
    private static final Logger log = LoggerFactory.getLogger(Upkeep.class);

    private final Building building;
    private final SuggestionIndex index;
    private final Spelling spelling;
    private final Lock turn = new ReentrantLock();
    private String learned = "";
    private boolean failing;

    Upkeep(Building building, SuggestionIndex index, Spelling spelling) {
        this.building = building;
        this.index = index;
        this.spelling = spelling;
    }

    /**
     * At a fixed rate, for only such tasks have a thread of their own, and a build of a large shop takes its time. A turn
     * that comes meanwhile is left out.
     */
    @Scheduled(fixedRateString = "${jangteo.catalog.suggestions.look-every:5s}")
    void look() {
        if (turn.tryLock()) {
            try {
                lookAfter();
            } finally {
                turn.unlock();
            }
        }
    }

    /** Says once that it fails, and once that it works again. */
    private void lookAfter() {
        try {
            buildIfDue();
            learn();
            if (failing) {
                failing = false;
                log.info("suggestions are kept in step again");
            }
        } catch (RuntimeException e) {
            if (!failing) {
                failing = true;
                log.warn("suggestions stay as they are for now", e);
            }
        }
    }

    private void buildIfDue() {
        try {
            building.buildIfDue();
        } catch (LockBusy e) {
            log.debug("another instance builds suggestions", e);
        }
    }

    private void learn() {
        var current = index.current();
        if (current.isPresent() && !current.get().index().equals(learned)) {
            spelling.learn(index.vocabulary());
            learned = current.get().index();
        }
    }
}
