package dev.jangteo.payment.reconciling;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.PersistenceCreator;
import org.springframework.data.annotation.Version;
import org.springframework.data.mongodb.core.mapping.Document;

/** How far the books were compared. Who moves {@code nextAt} on has the work to himself until then. */
@Document("reconciliation")
class Progress {
    static final String PORTONE = "portone";

    @Id
    @SuppressWarnings("UnusedVariable") // its name in the store
    private final String id;

    @Version
    @SuppressWarnings("UnusedVariable") // written and compared by Spring Data
    private @Nullable Long version;

    private Instant watermark;
    private Instant deepAt;
    private Instant nextAt;

    @PersistenceCreator
    Progress(String id, Instant watermark, Instant deepAt, Instant nextAt) {
        this.id = id;
        this.watermark = watermark;
        this.deepAt = deepAt;
        this.nextAt = nextAt;
    }

    static Progress none(Instant now) {
        return new Progress(PORTONE, now, now, now);
    }

    boolean isDue(Instant now) {
        return !nextAt.isAfter(now);
    }

    void reserve(Instant until) {
        nextAt = until;
    }

    /** The next time to compare; from far back now and then. */
    Slice begin(Instant now, ReconciliationSettings settings) {
        if (!deepAt.isAfter(now)) {
            deepAt = now.plus(settings.deepEvery());
            watermark = earlier(watermark, now.minus(settings.lookback()));
        }
        var until = now.minus(settings.settle());
        var from = earlier(watermark, until).minus(settings.overlap());
        return new Slice(from, earlier(until, from.plus(settings.overlap()).plus(settings.longestSlice())));
    }

    void compared(Slice slice, Instant now, ReconciliationSettings settings) {
        watermark = slice.until();
        nextAt = watermark.isBefore(now.minus(settings.settle()).minus(settings.every()))
                ? now
                : now.plus(settings.every());
    }

    void putOff(Instant now, Duration wait) {
        nextAt = now.plus(wait);
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
