package dev.jangteo.platform.events.deadletters;

import java.util.ArrayDeque;
import java.util.Deque;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/** One partition on its way back from its newest record to its oldest. */
class Lane {
    private static final int AT_ONCE = 100;

    private final long beginning;
    private final Deque<ConsumerRecord<byte[], byte[]>> loaded = new ArrayDeque<>();
    private long loadedDownTo;
    private long position;

    /** @param extent what there is of it; its newest record is the first */
    Lane(Stretch extent) {
        this.beginning = extent.from();
        this.loadedDownTo = extent.to();
        this.position = extent.to();
    }

    /** What is to be loaded next; empty when there is still something to take, or nothing left. */
    Stretch next() {
        return loaded.isEmpty()
                ? new Stretch(Math.max(beginning, loadedDownTo - AT_ONCE), loadedDownTo)
                : new Stretch(loadedDownTo, loadedDownTo);
    }

    /** Takes in what was asked for by {@link #next}. */
    void load(Iterable<ConsumerRecord<byte[], byte[]>> records) {
        loadedDownTo = next().from();
        records.forEach(loaded::addFirst);
    }

    /** The newest record not yet taken; null when none is loaded. */
    @Nullable
    ConsumerRecord<byte[], byte[]> head() {
        return loaded.peekFirst();
    }

    ConsumerRecord<byte[], byte[]> take() {
        var taken = loaded.removeFirst();
        position = taken.offset();
        return taken;
    }

    /** All older records are before this offset. */
    long position() {
        return position;
    }
}
