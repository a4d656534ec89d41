package dev.jangteo.catalog.suggest;

import dev.jangteo.catalog.korean.Spacing;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The words and phrases of what is on sale, for corrections; of a large shop the commonest some ten thousand. */
final class Vocabulary {
    static final Vocabulary EMPTY = new Vocabulary(Map.of(), List.of());

    private static final int SHORTEST = 2;

    private final Map<String, Double> words;
    private final Map<String, String> phrases = new LinkedHashMap<>();
    private final Neighbours nearWords;
    private final Neighbours nearPhrases;

    /**
     * @param words with how common they are
     * @param phrases as people write them, the commonest first
     */
    Vocabulary(Map<String, Double> words, List<String> phrases) {
        this.words = Map.copyOf(words);
        phrases.forEach(it -> this.phrases.putIfAbsent(Spacing.joined(it), it));
        this.nearWords = new Neighbours(words);
        this.nearPhrases = new Neighbours(weightsOf(this.phrases));
    }

    /** The same, which also knows these words, as the rarest there are. */
    Vocabulary with(Collection<String> others) {
        var more = new HashMap<>(words);
        others.forEach(it -> more.putIfAbsent(it, 0.0));
        return new Vocabulary(more, List.copyOf(phrases.values()));
    }

    /** Words that can be misspelled: single letters, codes and sizes can't, they are what they are. */
    static boolean isWord(String text) {
        return text.length() >= SHORTEST && text.chars().noneMatch(Character::isDigit);
    }

    boolean isEmpty() {
        return words.isEmpty();
    }

    /** Whether it is a word, or several written as one: 블루투스헤드폰. */
    boolean knows(String word) {
        return words.containsKey(word) || isCompound(word);
    }

    /** How people write what reads like this without its spaces. */
    Optional<String> phrase(String joined) {
        return Optional.ofNullable(phrases.get(joined));
    }

    Optional<String> nearestWord(String word) {
        return nearWords.nearest(word);
    }

    Optional<String> nearestPhrase(String joined) {
        return nearPhrases.nearest(joined).flatMap(this::phrase);
    }

    private boolean isCompound(String text) {
        var reached = new boolean[text.length() + 1];
        reached[0] = true;
        for (int end = SHORTEST; end <= text.length(); end++) {
            for (int start = 0; start <= end - SHORTEST && !reached[end]; start++) {
                reached[end] = reached[start] && words.containsKey(text.substring(start, end));
            }
        }
        return !text.isEmpty() && reached[text.length()];
    }

    private static Map<String, Double> weightsOf(Map<String, String> commonestFirst) {
        var weights = new HashMap<String, Double>();
        commonestFirst.keySet().forEach(it -> weights.put(it, (double) -weights.size()));
        return weights;
    }
}
