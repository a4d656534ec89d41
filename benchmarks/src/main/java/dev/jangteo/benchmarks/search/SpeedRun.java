package dev.jangteo.benchmarks.search;

import static java.util.Comparator.comparingDouble;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.function.Consumer;

/** How fast a large catalogue is searched: first the most the shop answers, then the times at half of that. */
record SpeedRun(Load load, Freshness freshness, Consumer<String> progress) {
    private static final Duration WARM_UP = Duration.ofSeconds(60);
    private static final int WARM_UP_VISITORS = 8;
    private static final List<Integer> VISITORS = List.of(2, 4, 8, 16, 32);
    private static final Duration STEP = Duration.ofSeconds(10);
    private static final Duration MEASURED = Duration.ofSeconds(60);
    private static final Duration CHANGED = Duration.ofSeconds(45);
    /** Answers are at hand only while nothing changes: the shop bears fewer meanwhile. */
    static final int VISITORS_WHILE_CHANGING = 4;

    /** @param visitors with whom the peak was reached */
    record Peak(int visitors, Load.Result result) {}

    /**
     * @param fresh how soon changes were searched by
     * @param whileChanging what others were answered meanwhile
     */
    record Measured(Peak peak, Load.Result atHalf, Freshness.Result fresh, Load.Result whileChanging) {}

    Measured measure() throws InterruptedException, ExecutionException {
        progress.accept("warming up");
        load.closedLoop(WARM_UP_VISITORS, WARM_UP);
        var peak = peak();
        progress.accept("%.0f a second at most; measuring at half of that"
                .formatted(peak.result().rate()));
        var atHalf = load.openLoop(peak.result().rate() / 2, MEASURED);
        progress.accept("changing prices and stock");
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var visitors = threads.submit(() -> load.closedLoop(VISITORS_WHILE_CHANGING, CHANGED));
            var fresh = freshness.measureDuring(visitors);
            return new Measured(peak, atHalf, fresh, visitors.get());
        }
    }

    /** What fails under too many visitors is no rate the shop answers. */
    private Peak peak() throws InterruptedException, ExecutionException {
        var steps = new ArrayList<Peak>();
        for (int visitors : VISITORS) {
            var result = load.closedLoop(visitors, STEP);
            progress.accept("%d visitors: %.0f requests a second, failed: %s"
                    .formatted(visitors, result.rate(), result.failures()));
            steps.add(new Peak(visitors, result));
        }
        return steps.stream()
                .filter(it -> it.result().failed() == 0)
                .max(comparingDouble(it -> it.result().rate()))
                .orElse(steps.getFirst());
    }
}
