package dev.jangteo.catalog.suggest;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingDouble;

import dev.jangteo.catalog.korean.Spacing;
import dev.jangteo.catalog.suggest.Reading.Fit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Puts what was found in the order in which it is shown: what begins with the typed text first, words before products,
 * then by weight. Readings that only guess (other layout, a typo) count when there is little else.
 */
final class Ranking {
    /** With so many suggestions at hand nobody is asked whether something else was meant. */
    private static final int ENOUGH = 3;

    /** So much of the list may products take when there are words to fill it with. */
    private static final double SHARE_OF_PRODUCTS = 0.4;

    private static final Comparator<Ranked> BEST_FIRST = comparing(Ranked::fit)
            .thenComparing(it -> it.suggestion().isProduct())
            .thenComparing(comparingDouble(Ranked::weight).reversed())
            .thenComparing(it -> it.suggestion().text());

    /** How sure we are of a reading, the surest first. */
    private enum Trust {
        AS_TYPED,
        OTHER_LAYOUT,
        NEARLY
    }

    private record Ranked(Suggestion suggestion, double weight, Trust trust, Fit fit) {}

    private final List<Reading> readings;

    Ranking(List<Reading> readings) {
        this.readings = readings;
    }

    List<Suggestion> best(List<Found> found, int first) {
        var byTrust = new EnumMap<Trust, List<Ranked>>(Trust.class);
        for (var it : withoutDoubles(found)) {
            byTrust.computeIfAbsent(it.trust(), _ -> new ArrayList<>()).add(it);
        }
        var best = new ArrayList<Suggestion>();
        for (var some : byTrust.values()) {
            if (best.size() >= Math.min(ENOUGH, first)) {
                break;
            }
            best.addAll(mixed(some, first - best.size()));
        }
        return best;
    }

    private Iterable<Ranked> withoutDoubles(List<Found> found) {
        Map<String, Ranked> distinct = new LinkedHashMap<>();
        for (var it : found) {
            distinct.merge(Spacing.joined(it.text()), ranked(it), Ranking::better);
        }
        return distinct.values();
    }

    private static Ranked better(Ranked one, Ranked other) {
        return other.suggestion().kind().compareTo(one.suggestion().kind()) < 0 ? other : one;
    }

    private Ranked ranked(Found found) {
        var keys = Keys.of(found.text());
        var best = new Ranked(found.suggestion(), found.weight(), Trust.NEARLY, Fit.NONE);
        for (var reading : readings) {
            var fit = reading.fitOf(keys);
            var trust = reading.otherLayout() ? Trust.OTHER_LAYOUT : Trust.AS_TYPED;
            if (fit.compareTo(best.fit()) < 0 && trust.compareTo(best.trust()) <= 0) {
                best = new Ranked(found.suggestion(), found.weight(), trust, fit);
            }
        }
        return best;
    }

    private static List<Suggestion> mixed(List<Ranked> ranked, int most) {
        var products = ranked.stream()
                .filter(it -> it.suggestion().isProduct())
                .sorted(BEST_FIRST)
                .toList();
        var words = ranked.stream()
                .filter(it -> !it.suggestion().isProduct())
                .sorted(BEST_FIRST)
                .toList();
        int room = (int) Math.ceil(most * SHARE_OF_PRODUCTS);
        var mixed = new ArrayList<>(words.subList(0, Math.min(words.size(), most - Math.min(room, products.size()))));
        mixed.addAll(products.subList(0, Math.min(products.size(), most - mixed.size())));
        return mixed.stream().sorted(BEST_FIRST).map(Ranked::suggestion).toList();
    }
}
