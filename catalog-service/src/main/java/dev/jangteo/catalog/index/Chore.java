package dev.jangteo.catalog.index;

import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Work done again and again in the background: never twice at once, and an outage is told once, not at every turn. */
final class Chore {
    private static final Logger log = LoggerFactory.getLogger(Chore.class);

    private final String name;
    private final AtomicBoolean underWay = new AtomicBoolean();
    private volatile boolean failing;

    Chore(String name) {
        this.name = name;
    }

    void run(Runnable work) {
        if (!underWay.compareAndSet(false, true)) {
            return;
        }
        try {
            work.run();
            if (failing) {
                failing = false;
                log.info("{}: going on", name);
            }
        } catch (SearchUnavailable e) {
            fail(() -> log.warn("{}: can't now, tried again until it can: {}", name, e.getMessage()));
        } catch (RuntimeException e) {
            fail(() -> log.warn("{}: can't now, tried again until it can", name, e));
        } finally {
            underWay.set(false);
        }
    }

    private void fail(Runnable tell) {
        if (!failing) {
            failing = true;
            tell.run();
        }
    }
}
