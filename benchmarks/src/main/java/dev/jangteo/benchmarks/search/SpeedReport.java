package dev.jangteo.benchmarks.search;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.HdrHistogram.Histogram;

/**
 * @param importing of all but the demo's own products
 * @param indexing until the index had them all, from the end of the import
 */
record SpeedReport(long products, long skus, Duration importing, Duration indexing, SpeedRun.Measured measured) {

    /** A change of price or stock is searched by within this. */
    private static final Duration FRESH = Duration.ofSeconds(2);

    /** Sentences on what went wrong; none when all was answered. */
    List<String> shortfalls() {
        var shortfalls = new ArrayList<String>();
        var failed = measured.atHalf().failed();
        if (failed > 0) {
            shortfalls.add("%d requests at half of the peak were not answered with 200: %s"
                    .formatted(failed, measured.atHalf().failures()));
        }
        var fresh = measured.fresh();
        var latest = Stream.of(fresh.prices(), fresh.soldOut(), fresh.backInStock())
                .mapToDouble(it -> millis(it, 100))
                .max()
                .orElseThrow();
        if (latest > FRESH.toMillis()) {
            shortfalls.add("a change was searched by only after %.0f ms".formatted(latest));
        }
        if (fresh.listed() < fresh.prices().getTotalCount()) {
            shortfalls.add("a list did not show a new price at once");
        }
        return shortfalls;
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
                + row("autocomplete", half.suggestions())
                + freshness();
    }

    private String freshness() {
        var fresh = measured.fresh();
        var meanwhile = measured.whileChanging();
        return """

                While a price or stock changed all the time, and with it what the index answers, %d visitors who ask again when they
                have their answer made %.0f requests/s; times in ms, %d failed. From the answer to a change until the search filters by
                it: below. Lists showed %d of %d new prices when they were asked first.

                | | number | p50 | p95 | p99 | max |
                |---|--:|--:|--:|--:|--:|
                """.formatted(
                                SpeedRun.VISITORS_WHILE_CHANGING,
                                meanwhile.rate(),
                                meanwhile.failed(),
                                fresh.listed(),
                                fresh.prices().getTotalCount())
                + row("search meanwhile", meanwhile.searches())
                + row("autocomplete meanwhile", meanwhile.suggestions())
                + row("new price", fresh.prices())
                + row("sold out", fresh.soldOut())
                + row("back in stock", fresh.backInStock());
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
