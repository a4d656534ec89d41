package dev.jangteo.launcher.stack;

import java.time.Instant;
import java.util.Optional;

/**
 * A process we started, told apart from a later one that got the same number.
 *
 * @param startedAt as the operating system says; null where it doesn't
 */
record ProcessRecord(
        long pid, @org.jspecify.annotations.Nullable Instant startedAt) {

    static ProcessRecord of(ProcessHandle process) {
        return new ProcessRecord(process.pid(), process.info().startInstant().orElse(null));
    }

    /** The process, when it still runs and is the one we started. */
    Optional<ProcessHandle> alive() {
        return ProcessHandle.of(pid).filter(ProcessHandle::isAlive).filter(this::isTheOneWeStarted);
    }

    private boolean isTheOneWeStarted(ProcessHandle process) {
        return process.info()
                .startInstant()
                .map(started -> started.equals(startedAt))
                .orElse(startedAt == null);
    }
}
