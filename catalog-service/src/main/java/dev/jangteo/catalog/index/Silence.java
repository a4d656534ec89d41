package dev.jangteo.catalog.index;

import dev.jangteo.catalog.index.IndexState.Build;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Whether a builder is taken for dead: its beats have not risen for so long since we first saw the last one. */
final class Silence {
    private final Duration tooLong;
    private @Nullable Build heard;
    private long since;

    Silence(Duration tooLong) {
        this.tooLong = tooLong;
    }

    synchronized boolean isOf(Build building) {
        if (building.isAbandoned()) {
            return true;
        }
        if (!building.isAtTheBeatOf(heard)) {
            heard = building;
            since = System.nanoTime();
            return false;
        }
        return System.nanoTime() - since > tooLong.toNanos();
    }
}
