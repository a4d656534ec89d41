package dev.jangteo.catalog.suggest;

import static java.util.Comparator.comparingDouble;
import static java.util.Comparator.comparingInt;

import dev.jangteo.catalog.korean.Jamo;
import dev.jangteo.catalog.korean.JamoDistance;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Finds the text that another was probably meant to be. It goes through all of about the same length; the letters of a
 * text, kept as bits, tell most of them apart without comparing them: some thousand a millisecond.
 */
final class Neighbours {
    /** A slip changes at most two of the letters that occur: one goes, another comes. */
    private static final int BITS_A_SLIP = 2;

    private record Entry(String text, double weight, long letters) {}

    private record Near(Entry entry, int slips) {}

    private final Map<Integer, List<Entry>> byLength = new HashMap<>();

    /** @param weights texts without spaces, and how common they are */
    Neighbours(Map<String, Double> weights) {
        weights.forEach((text, weight) -> {
            var jamo = Jamo.decompose(text);
            byLength.computeIfAbsent(jamo.length(), _ -> new ArrayList<>())
                    .add(new Entry(text, weight, lettersOf(jamo)));
        });
    }

    /** The one with the fewest slips, then the commonest; none when all are further than a text of its length may be. */
    Optional<String> nearest(String text) {
        int allowed = JamoDistance.allowed(text);
        var jamo = Jamo.decompose(text);
        long letters = lettersOf(jamo);
        var near = new ArrayList<Near>();
        for (int length = jamo.length() - allowed; length <= jamo.length() + allowed; length++) {
            for (var it : byLength.getOrDefault(length, List.of())) {
                if (Long.bitCount(it.letters() ^ letters) <= BITS_A_SLIP * allowed) {
                    near.add(new Near(it, JamoDistance.between(text, it.text())));
                }
            }
        }
        return near.stream()
                .filter(it -> it.slips() <= allowed)
                .min(comparingInt(Near::slips)
                        .thenComparing(comparingDouble((Near it) -> it.entry().weight())
                                .reversed())
                        .thenComparing(it -> it.entry().text()))
                .map(it -> it.entry().text());
    }

    private static long lettersOf(String jamo) {
        return jamo.chars().mapToLong(it -> 1L << (it & 63)).reduce(0, (a, b) -> a | b);
    }
}
