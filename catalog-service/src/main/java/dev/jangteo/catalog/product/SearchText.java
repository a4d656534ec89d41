package dev.jangteo.catalog.product;

import static java.util.stream.Collectors.joining;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Text as the simple search compares it: one case, one Unicode form, and from every word start the rest of the phrase
 * without its spaces. So 무선헤드폰 and "무선 헤드폰" find one another, however either side wrote it.
 */
public final class SearchText {
    private SearchText() {}

    /** Lower case in compatibility-composed form (NFKC), trimmed. */
    public static String fold(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .strip();
    }

    /** The words of a text: letters and digits; what stands between them separates or, within a code, is dropped. */
    public static List<String> words(String text) {
        return Arrays.stream(fold(text).split("\\s+"))
                .map(word -> word.replaceAll("[^\\p{L}\\p{N}]", ""))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    /** Every phrase from every word start on, without inner spaces, each after a space. */
    static String of(List<String> phrases) {
        return phrases.stream()
                .flatMap(SearchText::starts)
                .distinct()
                .map(start -> " " + start)
                .collect(joining());
    }

    /**
     * A regular expression that finds a word in {@link #of}. Korean compounds are met anywhere in a word (폰 finds
     * 헤드폰); Latin words and numbers only from their start (air does not find chair).
     */
    public static String pattern(String word) {
        boolean latin = word.codePointAt(0) < 0x250;
        return (latin ? " " : "") + Pattern.quote(word);
    }

    /** Whether a word occurs in a text, as {@link #pattern} finds it. */
    public static boolean matches(String text, String word) {
        return Pattern.compile(pattern(word)).matcher(of(List.of(text))).find();
    }

    private static Stream<String> starts(String phrase) {
        var words = words(phrase);
        return IntStream.range(0, words.size()).mapToObj(from -> String.join("", words.subList(from, words.size())));
    }
}
