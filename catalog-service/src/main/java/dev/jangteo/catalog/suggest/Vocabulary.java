package dev.jangteo.catalog.suggest;

import static java.util.Comparator.comparingDouble;
import static java.util.Comparator.comparingInt;

import dev.jangteo.catalog.korean.Jamo;
import dev.jangteo.catalog.korean.JamoDistance;
import dev.jangteo.catalog.korean.Spacing;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The words and phrases of what is on sale, for corrections. Of a large shop it holds the commonest some ten thousand.
 * Looking for neighbours goes through all words of about the length; a word's letters, kept as bits, tell most of them
 * apart without comparing them.
 */
final class Vocabulary {
    static final Vocabulary EMPTY = new Vocabulary(Map.of(), List.of());

    private static final int SHORTEST_PART = 2;

    /** A slip changes at most two of the letters that occur: one goes, another comes. */
    private static final int BITS_A_SLIP = 2;

    private record Entry(String word, double weight, long letters) {
        static Entry of(String word, double weight) {
            return new Entry(word, weight, lettersOf(Jamo.decompose(word)));
        }
    }

    private record Neighbour(String word, int slips, double weight) {}

    private final Map<String, Double> words;
    private final Map<String, String> phrases = new HashMap<>();
    private final Map<Integer, List<Entry>> byLength = new HashMap<>();

    /**
     * @param words with how common they are
     * @param phrases as people write them, the commonest first
     */
    Vocabulary(Map<String, Double> words, Collection<String> phrases) {
        this.words = Map.copyOf(words);
        phrases.forEach(it -> this.phrases.putIfAbsent(Spacing.joined(it), it));
        words.forEach((word, weight) -> byLength.computeIfAbsent(
                        Jamo.decompose(word).length(), _ -> new ArrayList<>())
                .add(Entry.of(word, weight)));
    }

    /** Words that can be misspelled: single letters, codes and sizes can't, they are what they are. */
    static boolean isWord(String text) {
        return text.length() >= SHORTEST_PART && text.chars().noneMatch(Character::isDigit);
    }

    int size() {
        return words.size();
    }

    /** Whether it is a word, or several written as one: 블루투스헤드폰. */
    boolean knows(String word) {
        return !isWord(word) || words.containsKey(word) || isCompound(word);
    }

    /** How people write what reads like this without its spaces. */
    Optional<String> phrase(String joined) {
        return Optional.ofNullable(phrases.get(joined));
    }

    /** The word that was most likely meant: the one with the fewest slips, then the commonest. */
    Optional<String> nearest(String word) {
        int allowed = JamoDistance.allowed(word);
        if (allowed == 0) {
            return Optional.empty();
        }
        var jamo = Jamo.decompose(word);
        long letters = lettersOf(jamo);
        var near = new ArrayList<Neighbour>();
        for (int length = jamo.length() - allowed; length <= jamo.length() + allowed; length++) {
            for (var entry : byLength.getOrDefault(length, List.of())) {
                if (Long.bitCount(entry.letters() ^ letters) <= BITS_A_SLIP * allowed) {
                    int slips = JamoDistance.between(word, entry.word());
                    near.add(new Neighbour(entry.word(), slips, entry.weight()));
                }
            }
        }
        return near.stream()
                .filter(it -> it.slips() <= allowed)
                .min(comparingInt(Neighbour::slips)
                        .thenComparing(comparingDouble(Neighbour::weight).reversed())
                        .thenComparing(Neighbour::word))
                .map(Neighbour::word);
    }

    private boolean isCompound(String text) {
        var reached = new boolean[text.length() + 1];
        reached[0] = true;
        for (int end = SHORTEST_PART; end <= text.length(); end++) {
            for (int start = 0; start <= end - SHORTEST_PART && !reached[end]; start++) {
                reached[end] = reached[start] && words.containsKey(text.substring(start, end));
            }
        }
        return reached[text.length()];
    }

    private static long lettersOf(String jamo) {
        return jamo.chars().mapToLong(it -> 1L << (it & 63)).reduce(0, (a, b) -> a | b);
    }
}
