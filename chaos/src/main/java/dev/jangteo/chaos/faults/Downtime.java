package dev.jangteo.chaos.faults;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** When which part was not there. */
public final class Downtime {

    /** One absence of a part. */
    public record Absence(String part, Instant from, Instant to) {}

    private final Map<String, Instant> down = new HashMap<>();
    private final List<Absence> over = new ArrayList<>();
    private Instant allUpSince = Instant.EPOCH;

    public synchronized void begins(String part, Instant at) {
        down.putIfAbsent(part, at);
    }

    public synchronized void ends(String part, Instant at) {
        var from = down.remove(part);
        if (from != null) {
            over.add(new Absence(part, from, at));
        }
        if (down.isEmpty()) {
            allUpSince = at;
        }
    }

    /** Since when no part has been away; nothing while one is. */
    synchronized Optional<Instant> allUpSince() {
        return down.isEmpty() ? Optional.of(allUpSince) : Optional.empty();
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
