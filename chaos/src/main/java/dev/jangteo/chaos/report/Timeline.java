package dev.jangteo.chaos.report;

import dev.jangteo.chaos.faults.Downtime;
import dev.jangteo.chaos.faults.Outcome;
import dev.jangteo.chaos.load.Ledger;
import dev.jangteo.chaos.plan.Fault.Crash;
import dev.jangteo.chaos.plan.Fault.Partner;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.TreeMap;

/** The run as a picture: orders accepted over time, and below them, part by part, who was away when. */
final class Timeline {
    private static final int WIDTH = 1_200;
    private static final int LEFT = 170;
    private static final int RIGHT = 20;
    private static final int TOP = 24;
    private static final int CHART = 110;
    private static final int LANE = 20;
    private static final int TICKS = 10;
    private static final int BUCKETS = 200;

    private final Verdict verdict;
    private final Instant from;
    private final double millis;
    private final StringBuilder svg = new StringBuilder();

    Timeline(Verdict verdict) {
        this.verdict = verdict;
        this.from = verdict.times().breaking();
        this.millis =
                Math.max(1, Duration.between(from, verdict.times().settled()).toMillis());
    }

    String svg() {
        var lanes = new TreeMap<String, List<Downtime.Absence>>();
        verdict.evidence()
                .downtime()
                .absences()
                .forEach(it -> lanes.merge(
                        it.part(),
                        List.of(it),
                        (a, b) -> java.util.stream.Stream.concat(a.stream(), b.stream())
                                .toList()));
        int height = TOP + CHART + LANE * (lanes.size() + 2) + 30;
        put(
                "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 %d %d' font-family='sans-serif' font-size='11'>",
                WIDTH, height);
        put("<rect width='%d' height='%d' fill='white'/>", WIDTH, height);
        orders();
        int y = TOP + CHART + LANE;
        for (var lane : lanes.entrySet()) {
            label(lane.getKey(), y);
            for (var it : lane.getValue()) {
                bar(it.from(), it.to(), y);
            }
            y += LANE;
        }
        label("partners", y);
        for (var outcome : verdict.outcomes()) {
            if (outcome.fault() instanceof Partner && outcome.struck() != null) {
                mark(outcome, y, "#7a5195");
            }
        }
        axis(y + LANE);
        put("</svg>");
        return svg.toString();
    }

    /** Orders accepted, in equal steps of time. */
    private void orders() {
        var counts = new int[BUCKETS];
        verdict.evidence().ledger().orders().stream()
                .map(Ledger.Accepted::accepted)
                .filter(it -> !it.isBefore(from))
                .mapToInt(it ->
                        (int) Math.min(BUCKETS - 1, Duration.between(from, it).toMillis() / millis * BUCKETS))
                .forEach(bucket -> counts[bucket]++);
        int most = Math.max(1, java.util.Arrays.stream(counts).max().orElse(1));
        double step = (double) (WIDTH - LEFT - RIGHT) / BUCKETS;
        for (int i = 0; i < BUCKETS; i++) {
            double tall = (double) CHART * counts[i] / most;
            put(
                    "<rect x='%.1f' y='%.1f' width='%.1f' height='%.1f' fill='#2f7ebc'/>",
                    LEFT + i * step, TOP + CHART - tall, step * 0.9, tall);
        }
        label("orders accepted", TOP + CHART - 4);
        put(
                "<text x='%d' y='%d' text-anchor='end'>%.1f a second</text>",
                LEFT - 8, TOP + 8, most / (millis / BUCKETS / 1e3));
        double end = x(verdict.times().broken());
        put(
                "<line x1='%.1f' y1='%d' x2='%.1f' y2='%d' stroke='#888' stroke-dasharray='4 3'/>",
                end, TOP - 8, end, TOP + CHART);
        put("<text x='%.1f' y='%d' text-anchor='end' fill='#555'>last fault over</text>", end - 4, TOP - 2);
    }

    private void bar(Instant begin, Instant end, int y) {
        boolean planned =
                verdict.outcomes().stream().anyMatch(it -> it.fault() instanceof Crash && begin.equals(it.struck()));
        put(
                "<rect x='%.1f' y='%d' width='%.1f' height='12' fill='%s'/>",
                x(begin), y - 10, Math.max(1, x(end) - x(begin)), planned ? "#d45087" : "#ff7c43");
    }

    private void mark(Outcome outcome, int y, String colour) {
        put(
                "<rect x='%.1f' y='%d' width='1' height='12' fill='%s'/>",
                x(Objects.requireNonNull(outcome.struck())), y - 10, colour);
    }

    private void label(String words, int y) {
        put("<text x='%d' y='%d' text-anchor='end'>%s</text>", LEFT - 8, y, words);
    }

    private void axis(int y) {
        put("<line x1='%d' y1='%d' x2='%d' y2='%d' stroke='#555'/>", LEFT, y - 12, WIDTH - RIGHT, y - 12);
        for (int i = 0; i <= TICKS; i++) {
            var at = from.plusMillis(Math.round(millis * i / TICKS));
            var since = Duration.between(from, at);
            put(
                    "<text x='%.1f' y='%d' text-anchor='middle'>%d:%02d</text>",
                    x(at), y + 2, since.toMinutes(), since.toSecondsPart());
        }
        put(
                "<text x='%d' y='%d'><tspan fill='#d45087'>■ crash point</tspan> <tspan fill='#ff7c43'>■ killed or stopped</tspan> <tspan fill='#7a5195'>■ a partner's fault</tspan></text>",
                LEFT, y + 20);
    }

    private double x(Instant at) {
        return LEFT + (WIDTH - LEFT - RIGHT) * Duration.between(from, at).toMillis() / millis;
    }

    @SuppressWarnings("AnnotateFormatMethod") // not worth a dependency
    private void put(String format, Object... arguments) {
        svg.append(String.format(Locale.ROOT, format, arguments)).append('\n');
    }
}
