package dev.jangteo.catalog.suggest;

import dev.jangteo.platform.locks.LockBusy;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Keeps suggestions in step with the shop, and what this instance knows of them in step with the suggestions. */
@Component
class Upkeep {
    private static final Logger log = LoggerFactory.getLogger(Upkeep.class);

    private final Building building;
    private final SuggestionIndex index;
    private final Spelling spelling;
    private final Suggesting suggesting;
    private String learned = "";
    private boolean failing;

    Upkeep(Building building, SuggestionIndex index, Spelling spelling, Suggesting suggesting) {
        this.building = building;
        this.index = index;
        this.spelling = spelling;
        this.suggesting = suggesting;
    }

    /** Says once that it fails, and once that it works again. */
    @Scheduled(fixedDelayString = "${jangteo.catalog.suggestions.look-every:5s}")
    void look() {
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
            suggesting.forget();
            learned = current.get().index();
        }
    }
}
