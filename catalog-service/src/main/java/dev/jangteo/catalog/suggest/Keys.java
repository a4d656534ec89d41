package dev.jangteo.catalog.suggest;

import dev.jangteo.catalog.korean.Initials;
import dev.jangteo.catalog.korean.Jamo;
import dev.jangteo.catalog.korean.Spacing;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What a text is found by while it is being typed: from every word on the rest of it without spaces, by the keys that are
 * pressed for it and by its initials. What was typed so far, written the same way, is a prefix of one of them.
 *
 * @param jamo the first is that of the whole text; so it is with the {@code initials}
 */
record Keys(List<String> jamo, List<String> initials) {
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");
    private static final int MOST_STARTS = 6;

    static Keys of(String text) {
        var words = words(text);
        var starts = IntStream.range(0, Math.min(words.size(), MOST_STARTS))
                .mapToObj(from -> String.join("", words.subList(from, words.size())))
                .distinct()
                .toList();
        return new Keys(all(starts, Jamo::decompose), all(starts, Initials::of));
    }

    /** Letters and digits, folded; every other sign parts two words. */
    static List<String> words(String text) {
        return Stream.of(BETWEEN_WORDS.split(text))
                .map(Spacing::joined)
                .filter(it -> !it.isEmpty())
                .toList();
    }

    private static List<String> all(List<String> starts, UnaryOperator<String> key) {
        return starts.stream().map(key).toList();
    }
}
