package dev.jangteo.benchmarks.search;

import java.time.Duration;
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

    /** @param visitors with whom the peak was reached */
    record Peak(int visitors, Load.Result result) {}

    /** @param fresh measured while as many came as for {@code atHalf} */
    record Measured(Peak peak, Load.Result atHalf, Freshness.Result fresh) {}

    Measured measure() throws InterruptedException, ExecutionException {
        progress.accept("warming up");
        load.closedLoop(WARM_UP_VISITORS, WARM_UP);
        var peak = peak();
        progress.accept("%.0f a second at most; measuring at half of that"
                .formatted(peak.result().rate()));
        var atHalf = load.openLoop(peak.result().rate() / 2, MEASURED);
        progress.accept("changing prices and stock meanwhile");
        return new Measured(peak, atHalf, fresh(peak));
    }

    private Freshness.Result fresh(Peak peak) {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var visitors = threads.submit(() -> load.openLoop(peak.result().rate() / 2, CHANGED));
            return freshness.measureDuring(visitors);
        }
    }

    private Peak peak() throws InterruptedException, ExecutionException {
        Peak best = new Peak(VISITORS.getFirst(), load.closedLoop(VISITORS.getFirst(), STEP));
        for (int visitors : VISITORS.subList(1, VISITORS.size())) {
            var result = load.closedLoop(visitors, STEP);
            if (result.failed() == 0 && result.rate() > best.result().rate()) {
                best = new Peak(visitors, result);
            }
        }
        return best;
    }
}
