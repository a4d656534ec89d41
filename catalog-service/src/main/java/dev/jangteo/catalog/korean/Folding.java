package dev.jangteo.catalog.korean;

import java.text.Normalizer;
import java.util.Locale;

/**
 * One form for every way of writing the same characters: NFKC and lower case, except that lone jamo stay what a keyboard
 * shows (U+3131 to U+3163). NFKC alone would make conjoining jamo of them, which then melt into their neighbours: two
 * keys pressed by someone who looks for ㄱㅏ would become the syllable 가 and ㅅ a sign no keyboard can type.
 */
final class Folding {
    /** The conjoining jamo of modern Korean, as the jamo of the keyboard. */
    private static final String ONSETS = "ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ";

    private static final String FINALS = "ㄱㄲㄳㄴㄵㄶㄷㄹㄺㄻㄼㄽㄾㄿㅀㅁㅂㅄㅅㅆㅇㅈㅊㅋㅌㅍㅎ";

    private static final char HALF_WIDTH_FIRST = '\uFFA1';
    private static final char HALF_WIDTH_LAST = '\uFFDC';

    private Folding() {}

    static String fold(String text) {
        if (isPlain(text)) {
            return text.toLowerCase(Locale.ROOT);
        }
        var folded = new StringBuilder(text.length());
        int start = 0;
        for (int i = 0; i < text.length(); i++) {
            char jamo = fullWidth(text.charAt(i));
            if (Jamo.isLone(jamo)) {
                appendNormalized(text.substring(start, i), folded);
                folded.append(jamo);
                start = i + 1;
            }
        }
        appendNormalized(text.substring(start), folded);
        return folded.toString();
    }

    /** Nothing but ASCII, syllables and jamo of the keyboard: most text of a Korean shop. */
    private static boolean isPlain(String text) {
        return text.chars().allMatch(it -> it < 0x80 || Jamo.isSyllable((char) it) || Jamo.isLone((char) it));
    }

    private static void appendNormalized(String text, StringBuilder folded) {
        var lower = nfkc(nfkc(text).toLowerCase(Locale.ROOT));
        for (int i = 0; i < lower.length(); i++) {
            folded.append(ofKeyboard(lower.charAt(i)));
        }
    }

    private static String nfkc(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC);
    }

    private static char ofKeyboard(char c) {
        if (c >= 0x1100 && c < 0x1100 + ONSETS.length()) {
            return ONSETS.charAt(c - 0x1100);
        }
        if (c >= 0x1161 && c < 0x1161 + Jamo.VOWEL_COUNT) {
            return (char) (Jamo.FIRST_VOWEL + c - 0x1161);
        }
        if (c >= 0x11A8 && c < 0x11A8 + FINALS.length()) {
            return FINALS.charAt(c - 0x11A8);
        }
        return c;
    }

    /** Half-width jamo lie in the order of the others, the vowels in four rows of six with gaps of two. */
    private static char fullWidth(char c) {
        if (c < HALF_WIDTH_FIRST || c > HALF_WIDTH_LAST) {
            return c;
        }
        if (c <= 0xFFBE) {
            return (char) (Jamo.FIRST_CONSONANT + c - HALF_WIDTH_FIRST);
        }
        int row = (c - 0xFFC0) / 8;
        int place = (c - 0xFFC0) % 8 - 2;
        return place < 0 || c < 0xFFC0 ? c : (char) (Jamo.FIRST_VOWEL + row * 6 + place);
    }
}
