package dev.jangteo.benchmarks.search;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.HdrHistogram.Histogram;

/**
 * @param importing of all but the demo's own products
 * @param indexing until the index had them all, from the end of the import
 */
record SpeedReport(long products, long skus, Duration importing, Duration indexing, SpeedRun.Measured measured) {

    /** Sentences on what went wrong; none when all was answered. */
    List<String> shortfalls() {
        var failed = measured.atHalf().failed();
        return failed == 0 ? List.of() : List.of(failed + " requests at half of the peak were not answered with 200");
    }

    String markdown() {
        var peak = measured.peak();
        var half = measured.atHalf();
        return """
                %,d products with %,d SKUs, %d processor cores for the shop, its servers and the load. Importing them by the
                administrator's door took %s, until the index had them all %s more.

                Peak: %.0f requests/s, answered to %d visitors who ask again when they have their answer.
                At half of that (%.0f/s for %.0f s, open loop, times from when a request was due, in ms, %d failed):

                | request | number | p50 | p95 | p99 | max |
                |---|--:|--:|--:|--:|--:|
                """.formatted(
                                products,
                                skus,
                                Runtime.getRuntime().availableProcessors(),
                                text(importing),
                                text(indexing),
                                peak.result().rate(),
                                peak.visitors(),
                                peak.result().rate() / 2,
                                half.seconds(),
                                half.failed())
                + row("search", half.searches())
                + row("autocomplete", half.suggestions());
    }

    private static String row(String name, Histogram times) {
        return String.format(
                Locale.ROOT,
                "| %s | %d | %.1f | %.1f | %.1f | %.1f |%n",
                name,
                times.getTotalCount(),
                millis(times, 50),
                millis(times, 95),
                millis(times, 99),
                millis(times, 100));
    }

    private static double millis(Histogram times, double percentile) {
        return times.getValueAtPercentile(percentile) / 1e3;
    }

    private static String text(Duration duration) {
        return "%d min %02d s".formatted(duration.toMinutes(), duration.toSecondsPart());
    }
}
