package dev.jangteo.catalog.korean;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * What a shopper asked for, made fit to search with: whatever came, this is short and of visible characters.
 *
 * @param typed as it was typed, without controls and needless spaces; case is kept, for shift matters where the keyboard
 *     layout is guessed
 * @param text the same folded (NFKC, lower case), lone jamo put together where they make syllables
 * @param normalized the same with amounts in one spelling, see {@link Units}
 * @param words the words of the normalized text: letters and digits
 */
public record SearchQuery(String typed, String text, String normalized, List<String> words) {
    private static final int LONGEST = 100;
    private static final int MOST_WORDS = 10;

    /** More is not even looked at; decomposed Hangul is up to three times as long as composed. */
    private static final int LONGEST_LOOKED_AT = 10 * LONGEST;

    /** White space, controls, and the letters of Hangul that show nothing. */
    private static final Pattern SPACE = Pattern.compile("[\\s\\p{Z}\\p{Cc}\\u115F\\u1160\\u3164\\uFFA0]+");

    /** Joiners, direction marks, halves of characters and what Unicode has not assigned. */
    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cf}\\p{Cs}\\p{Co}\\p{Cn}]");

    /** Hyphens and apostrophes hold a word together, and so does the point of a number; every other sign parts two. */
    private static final Pattern BETWEEN_WORDS =
            Pattern.compile("(?:[^\\p{L}\\p{M}\\p{N}.'’-]|(?<!\\d)\\.|\\.(?!\\d))+");

    private static final Pattern NOT_OF_WORD = Pattern.compile("[^\\p{L}\\p{M}\\p{N}.]");

    public static SearchQuery of(String raw) {
        var typed = clean(Normalizer.normalize(cut(raw.strip(), LONGEST_LOOKED_AT), Normalizer.Form.NFC));
        var text = clean(Jamo.compose(Folding.fold(typed)));
        var normalized = Units.normalize(text);
        return new SearchQuery(typed, text, normalized, words(normalized));
    }

    /** Nothing is left to search for. */
    public boolean isBlank() {
        return text.isEmpty();
    }

    private static String clean(String text) {
        var visible = INVISIBLE.matcher(text).replaceAll("");
        return cut(SPACE.matcher(visible).replaceAll(" ").strip(), LONGEST).strip();
    }

    /** Never between the halves of one character. */
    private static String cut(String text, int longest) {
        if (text.length() <= longest) {
            return text;
        }
        return text.substring(0, Character.isHighSurrogate(text.charAt(longest - 1)) ? longest - 1 : longest);
    }

    private static List<String> words(String text) {
        return Arrays.stream(BETWEEN_WORDS.split(text))
                .map(it -> NOT_OF_WORD.matcher(it).replaceAll(""))
                .filter(Predicate.not(String::isEmpty))
                .limit(MOST_WORDS)
                .toList();
    }
}
