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

    static String after(IndexState state, Instant now) {
        var last = state.last();
        var at = now;
        while (last != null && of(at).compareTo(last) <= 0) {
            at = timeOf(last).plus(1, ChronoUnit.SECONDS);
        }
        return of(at);
    }

    private static String of(Instant second) {
        return ProductIndices.ALIAS + "-" + SECOND.format(second);
    }

    private static Instant timeOf(String name) {
        return SECOND.parse(name.substring(ProductIndices.ALIAS.length() + 1), Instant::from);
    }
}
