package dev.jangteo.chaos.faults;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** When which part was not there. */
public final class Downtime {

    /** One absence of a part. */
    public record Absence(String part, Instant from, Instant to) {}

    private final Map<String, Instant> down = new HashMap<>();
    private final List<Absence> over = new ArrayList<>();

    public synchronized void begins(String part, Instant at) {
        down.putIfAbsent(part, at);
    }

    public synchronized void ends(String part, Instant at) {
        var from = down.remove(part);
        if (from != null) {
            over.add(new Absence(part, from, at));
        }
    }

    /** For how much of the time between the two no part was away. */
    synchronized Duration allUpBetween(Instant from, Instant to) {
        var absences = Stream.concat(
                        over.stream(), down.entrySet().stream().map(it -> new Absence(it.getKey(), it.getValue(), to)))
                .filter(it -> it.from().isBefore(to) && it.to().isAfter(from))
                .sorted(Comparator.comparing(Absence::from))
                .toList();
        var up = Duration.ZERO;
        var upSince = from;
        for (var absence : absences) {
            if (absence.from().isAfter(upSince)) {
                up = up.plus(Duration.between(upSince, absence.from()));
            }
            upSince = absence.to().isAfter(upSince) ? absence.to() : upSince;
        }
        return upSince.isBefore(to) ? up.plus(Duration.between(upSince, to)) : up;
    }

    public synchronized List<Absence> absences() {
        return List.copyOf(over);
    }

    /** Whether the part was away at some time between the two, give or take. */
    public synchronized boolean touches(String part, Instant from, Instant to, Duration margin) {
        return over.stream()
                .anyMatch(it -> it.part().equals(part)
                        && it.from().isBefore(to.plus(margin))
                        && it.to().isAfter(from.minus(margin)));
    }
}
