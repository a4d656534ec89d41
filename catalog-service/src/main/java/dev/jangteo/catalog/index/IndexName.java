package dev.jangteo.catalog.index;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;

/** Names of indices tell when they were begun; a later one has the greater name, whatever the clocks say. */
final class IndexName {
    private static final DateTimeFormatter SECOND =
            DateTimeFormatter.ofPattern("yyyyMMddHHmmss").withZone(ZoneOffset.UTC);

    private IndexName() {}

    static String after(IndexState state, String alias, Instant now) {
        var last = state.last();
        return alias + "-"
                + SECOND.format(last == null ? now : later(now, timeOf(last).plus(1, ChronoUnit.SECONDS)));
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private static Instant timeOf(String name) {
        return SECOND.parse(name.substring(name.lastIndexOf('-') + 1), Instant::from);
    }
}
