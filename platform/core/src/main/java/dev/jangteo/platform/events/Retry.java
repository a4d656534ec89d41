package dev.jangteo.platform.events;

import java.util.function.Supplier;
import org.springframework.dao.OptimisticLockingFailureException;

/** For commands from the web that lost a race for a document: load, decide and save again on its fresh state. */
public final class Retry {
    private static final int ATTEMPTS = 5;

    private Retry() {}

    /**
     * @param attempt loads what it changes itself, so that each attempt sees fresh state
     * @throws OptimisticLockingFailureException when every attempt lost
     */
    public static <T> T onConflict(Supplier<T> attempt) {
        for (int i = 1; ; i++) {
            try {
                return attempt.get();
            } catch (OptimisticLockingFailureException e) {
                if (i == ATTEMPTS) {
                    throw e;
                }
            }
        }
    }
}
