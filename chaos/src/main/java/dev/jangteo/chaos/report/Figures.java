package dev.jangteo.chaos.report;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import dev.jangteo.chaos.checks.NoticeChecks;
import dev.jangteo.chaos.faults.Outcome;
import dev.jangteo.chaos.load.Ledger;
import dev.jangteo.chaos.plan.Fault.Crash;
import dev.jangteo.chaos.points.CrashPoint;
import dev.jangteo.chaos.points.CrashPoints;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;

/** What a verdict comes to in numbers. */
final class Figures {
    private final Verdict verdict;

    Figures(Verdict verdict) {
        this.verdict = verdict;
    }

    /** Some durations, sorted. */
    record Spread(List<Duration> sorted) {
        static Spread of(List<Outcome> outcomes, Function<Outcome, Duration> what) {
            return new Spread(outcomes.stream().map(what).sorted().toList());
        }

        double seconds(int percentile) {
            int place = (int) Math.ceil(percentile / 100.0 * sorted.size()) - 1;
            return sorted.get(Math.clamp(place, 0, sorted.size() - 1)).toMillis() / 1e3;
        }
    }

    /**
     * What happened of one kind of fault.
     *
     * @param downs how long the part was away; empty where nothing was
     * @param recoveries from its being healthy until an order placed after that was confirmed
     */
    record Kind(long injected, long struck, Spread downs, Spread recoveries) {}

    Map<String, Kind> kinds() {
        var kinds = new TreeMap<String, Kind>();
        verdict.outcomes().stream()
                .collect(groupingBy(it -> it.fault().kind()))
                .forEach((kind, all) -> kinds.put(kind, kind(all)));
        return kinds;
    }

    private static Kind kind(List<Outcome> all) {
        var away = all.stream().filter(it -> it.recovered() != null).toList();
        return new Kind(
                all.size(),
                all.stream().filter(Outcome::hasStruck).count(),
                Spread.of(away, it -> Objects.requireNonNull(it.down())),
                Spread.of(away, it -> Objects.requireNonNull(it.recovered())));
    }

    /** Every crash point with how often it was hit. */
    Map<CrashPoint, Long> hits() {
        var hits = new LinkedHashMap<CrashPoint, Long>();
        CrashPoints.all().forEach(it -> hits.put(it, 0L));
        for (var outcome : verdict.outcomes()) {
            if (outcome.fault() instanceof Crash(var point) && outcome.hasStruck()) {
                hits.merge(point, 1L, Long::sum);
            }
        }
        return hits;
    }

    Map<String, Long> finalStates() {
        return verdict.evidence().orders().stream()
                .collect(groupingBy(it -> String.valueOf(it.getString("status")), TreeMap::new, counting()));
    }

    Map<String, Long> errands() {
        return verdict.evidence().ledger().orders().stream()
                .collect(groupingBy(Ledger.Accepted::errand, TreeMap::new, counting()));
    }

    Map<String, Long> mailsTwiceAfterACrash() {
        return NoticeChecks.twiceAfterACrash(verdict.evidence());
    }
}
