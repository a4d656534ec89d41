package dev.jangteo.benchmarks.search;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;
import tools.jackson.databind.json.JsonMapper;

/** Visitors at the gateway. */
final class Load {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int OK = 200;

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final JsonMapper json = JsonMapper.builder().build();
    private final String base;
    private final Traffic traffic;

    Load(String base, Traffic traffic) {
        this.base = base;
        this.traffic = traffic;
    }

    /**
     * @param searches times in microseconds, as those of suggestions
     * @param failures how often what came instead of 200
     */
    record Result(double seconds, Histogram searches, Histogram suggestions, Map<String, Long> failures) {
        long failed() {
            return failures.values().stream().mapToLong(it -> it).sum();
        }

        double rate() {
            return (searches.getTotalCount() + suggestions.getTotalCount()) / seconds;
        }
    }

    /** A closed loop: so many visitors who each ask again when they have their answer. */
    Result closedLoop(int visitors, Duration time) throws InterruptedException, ExecutionException {
        var watch = new Watch();
        var end = watch.start + time.toNanos();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> running = new ArrayList<>();
            for (int i = 0; i < visitors; i++) {
                running.add(threads.submit(() -> {
                    while (System.nanoTime() < end) {
                        ask(traffic.next(), System.nanoTime(), watch);
                    }
                }));
            }
            for (var it : running) {
                it.get();
            }
        }
        return watch.result();
    }

    /**
     * An open loop: visitors come at a fixed rate, however slow the answers are. Times count from the moment the
     * request was due, so that a stall is felt by all who came during it (no coordinated omission).
     */
    Result openLoop(double perSecond, Duration time) {
        var watch = new Watch();
        var interval = 1e9 / perSecond;
        var requests = Math.round(time.toNanos() / interval);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (long i = 0; i < requests; i++) {
                var due = watch.start + Math.round(i * interval);
                for (long early = due - System.nanoTime(); early > 0; early = due - System.nanoTime()) {
                    LockSupport.parkNanos(early);
                }
                var request = traffic.next();
                threads.execute(() -> ask(request, due, watch));
            }
        }
        return watch.result();
    }

    private void ask(Traffic.Request request, long due, Watch watch) {
        try {
            var answer = http.send(
                    HttpRequest.newBuilder(URI.create(base + request.path()))
                            .timeout(PATIENCE)
                            .build(),
                    BodyHandlers.ofString());
            watch.record(request.kind(), System.nanoTime() - due);
            if (answer.statusCode() != OK) {
                watch.failed(String.valueOf(answer.statusCode()));
            }
            keepNextPage(request, answer);
        } catch (IOException e) {
            watch.record(request.kind(), System.nanoTime() - due);
            watch.failed(e.getClass().getSimpleName());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Read only while pages are wanted, so that reading does not take the processor from the shop. */
    private void keepNextPage(Traffic.Request request, HttpResponse<String> answer) {
        if (request.kind() == Traffic.Kind.SEARCH
                && answer.statusCode() == OK
                && !request.path().contains("&after=")
                && traffic.wantsNextPages()) {
            var page = json.readTree(answer.body());
            if (page.path("hasNextPage").asBoolean()) {
                traffic.nextPage(request, page.path("endCursor").asString());
            }
        }
    }

    private static final class Watch {
        private final long start = System.nanoTime();
        private final Histogram searches = new ConcurrentHistogram(3);
        private final Histogram suggestions = new ConcurrentHistogram(3);
        private final Map<String, Long> failures = new ConcurrentHashMap<>();

        void record(Traffic.Kind kind, long nanos) {
            var times = switch (kind) {
                case SEARCH -> searches;
                case SUGGESTIONS -> suggestions;
            };
            times.recordValue(Math.max(0, nanos) / 1_000);
        }

        void failed(String why) {
            failures.merge(why, 1L, Long::sum);
        }

        Result result() {
            return new Result((System.nanoTime() - start) / 1e9, searches, suggestions, Map.copyOf(failures));
        }
    }
}
