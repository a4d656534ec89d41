package dev.jangteo.platform.events.deadletters;

/** Records of one partition: from an offset on, up to before another. */
record Stretch(long from, long to) {
    boolean isEmpty() {
        return from >= to;
    }
}
