package dev.jangteo.catalog.korean;

/** The letters of Hangul: what syllables are made of, as the keys of a keyboard name them. */
public final class Jamo {
    static final char FIRST_CONSONANT = 'ㄱ';
    static final char FIRST_VOWEL = 'ㅏ';
    static final int VOWEL_COUNT = 21;

    static final String ONSETS = "ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ";

    private static final char FIRST_SYLLABLE = '가';
    private static final char LAST_SYLLABLE = '힣';
    private static final char LAST_LONE = 'ㅣ';

    /** Every vowel by the keys it is typed with, in the order of Unicode. */
    private static final String[] VOWELS = {
        "ㅏ", "ㅐ", "ㅑ", "ㅒ", "ㅓ", "ㅔ", "ㅕ", "ㅖ", "ㅗ", "ㅗㅏ", "ㅗㅐ", "ㅗㅣ", "ㅛ", "ㅜ", "ㅜㅓ", "ㅜㅔ", "ㅜㅣ", "ㅠ", "ㅡ", "ㅡㅣ", "ㅣ"
    };

    /** Every final by the keys it is typed with, in the order of Unicode; the first is none. */
    private static final String[] FINALS = {
        "", "ㄱ", "ㄲ", "ㄱㅅ", "ㄴ", "ㄴㅈ", "ㄴㅎ", "ㄷ", "ㄹ", "ㄹㄱ", "ㄹㅁ", "ㄹㅂ", "ㄹㅅ", "ㄹㅌ", "ㄹㅍ", "ㄹㅎ", "ㅁ", "ㅂ", "ㅂㅅ", "ㅅ",
        "ㅆ", "ㅇ", "ㅈ", "ㅊ", "ㅋ", "ㅌ", "ㅍ", "ㅎ"
    };

    /** Every lone consonant by the keys it is typed with, in the order of Unicode: onsets and finals in one row. */
    private static final String[] CONSONANTS = {
        "ㄱ", "ㄲ", "ㄱㅅ", "ㄴ", "ㄴㅈ", "ㄴㅎ", "ㄷ", "ㄸ", "ㄹ", "ㄹㄱ", "ㄹㅁ", "ㄹㅂ", "ㄹㅅ", "ㄹㅌ", "ㄹㅍ", "ㄹㅎ", "ㅁ", "ㅂ", "ㅃ", "ㅂㅅ",
        "ㅅ", "ㅆ", "ㅇ", "ㅈ", "ㅉ", "ㅊ", "ㅋ", "ㅌ", "ㅍ", "ㅎ"
    };

    private Jamo() {}

    /**
     * Text by its keys: 무선 becomes ㅁㅜㅅㅓㄴ, compound vowels and finals are split (ㅘ, ㄳ), tense consonants are kept (they
     * are keys). Everything else is folded (NFKC, lower case) and kept.
     */
    public static String decompose(String text) {
        return split(Folding.fold(text));
    }

    /** Whether a jamo stands alone: initials (초성), or a syllable that is still being composed (무ㅅ). */
    public static boolean isIncomplete(String text) {
        return Folding.fold(text).chars().anyMatch(it -> isLone((char) it));
    }

    /** Puts lone jamo together to syllables where they make some, as a keyboard does; other characters are kept. */
    static String compose(String text) {
        var syllables = new Composition(text.length());
        text.chars().forEach(it -> syllables.add((char) it));
        return syllables.end();
    }

    /** {@link #decompose} without folding. */
    static String split(String text) {
        var jamo = new StringBuilder(text.length() * 3);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (isSyllable(c)) {
                jamo.append(onset(c)).append(VOWELS[vowel(c)]).append(FINALS[last(c)]);
            } else if (isLone(c)) {
                jamo.append(keys(c));
            } else {
                jamo.append(c);
            }
        }
        return jamo.toString();
    }

    static boolean isSyllable(char c) {
        return c >= FIRST_SYLLABLE && c <= LAST_SYLLABLE;
    }

    static boolean isLone(char c) {
        return c >= FIRST_CONSONANT && c <= LAST_LONE;
    }

    static boolean isLoneVowel(char c) {
        return c >= FIRST_VOWEL && c <= LAST_LONE;
    }

    static boolean isLoneConsonant(char c) {
        return c >= FIRST_CONSONANT && c < FIRST_VOWEL;
    }

    static char onset(char syllable) {
        return ONSETS.charAt((syllable - FIRST_SYLLABLE) / (VOWELS.length * FINALS.length));
    }

    /** The same syllable without its final: 듶 is 드. */
    static char open(char syllable) {
        return (char) (syllable - last(syllable));
    }

    /** The keys a lone jamo is typed with. */
    static String keys(char lone) {
        return isLoneVowel(lone) ? VOWELS[lone - FIRST_VOWEL] : CONSONANTS[lone - FIRST_CONSONANT];
    }

    static char syllable(int onset, int vowel, int last) {
        return (char) (FIRST_SYLLABLE + (onset * VOWELS.length + vowel) * FINALS.length + last);
    }

    /** The place of the vowel typed with these keys, or -1. */
    static int vowelOf(String keys) {
        return indexOf(VOWELS, keys);
    }

    /** The place of the final typed with these keys, or -1. */
    static int finalOf(String keys) {
        return indexOf(FINALS, keys);
    }

    static String vowelKeys(int vowel) {
        return VOWELS[vowel];
    }

    static String finalKeys(int last) {
        return FINALS[last];
    }

    private static int vowel(char syllable) {
        return (syllable - FIRST_SYLLABLE) / FINALS.length % VOWELS.length;
    }

    private static int last(char syllable) {
        return (syllable - FIRST_SYLLABLE) % FINALS.length;
    }

    private static int indexOf(String[] all, String keys) {
        for (int i = 0; i < all.length; i++) {
            if (all[i].equals(keys)) {
                return i;
            }
        }
        return -1;
    }
}
