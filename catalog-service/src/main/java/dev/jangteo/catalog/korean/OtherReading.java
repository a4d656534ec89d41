package dev.jangteo.catalog.korean;

import java.nio.charset.Charset;
import java.util.BitSet;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text with those of its words read on the other keyboard layout that make sense there and none here. In doubt a word
 * stays as it was typed: a search for what nobody meant is worse than one that finds nothing.
 */
final class OtherReading {
    private static final Pattern RUN = Pattern.compile("[a-zA-Z]+|[가-힣ㄱ-ㅣ]+");
    private static final int FEWEST_SYLLABLES = 2;
    private static final int FEWEST_LETTERS = 3;

    /** A vowel no consonant leads, or a consonant in front of more: no state of a word that is being composed. */
    private static final Pattern NO_KOREAN = Pattern.compile("[ㅏ-ㅣ]|[ㄱ-ㅎ](?=[가-힣])");

    /** What is left of a code: keys that hang together with Latin letters or a number and make no syllable (ㅗㅌ-630, usb-ㅊ). */
    private static final Pattern CODE =
            Pattern.compile("(?<=[a-z0-9]-)[ㄱ-ㅣ](?![가-힣ㄱ-ㅣ])|(?<![가-힣ㄱ-ㅣ])[ㄱ-ㅎ]*[ㅏ-ㅣ][ㄱ-ㅣ]*(?=-?\\d)");

    /** ㅠㅠ and ㅡㅡ are faces. */
    private static final Pattern FACE = Pattern.compile("(.)\\1*");

    private static final BitSet COMMON = commonSyllables();

    private OtherReading() {}

    static String of(String text) {
        var read = RUN.matcher(text).replaceAll(it -> Matcher.quoteReplacement(read(it.group())));
        return CODE.matcher(read).replaceAll(it -> Matcher.quoteReplacement(KeyboardLayout.toLatin(it.group())));
    }

    private static String read(String run) {
        return run.charAt(0) < 0x80 ? latin(run) : hangul(run);
    }

    private static String latin(String run) {
        var lower = run.toLowerCase(Locale.ROOT);
        if (ShopWords.isLatin(lower)) {
            return run;
        }
        boolean capsLock = run.equals(run.toUpperCase(Locale.ROOT));
        var hangul = KeyboardLayout.toHangul(capsLock ? lower : run);
        if (run.length() >= FEWEST_LETTERS && ShopWords.isHangul(hangul)) {
            return hangul;
        }
        return !EnglishShape.fits(lower) && isPlausible(hangul) ? hangul : run;
    }

    private static String hangul(String run) {
        var latin = KeyboardLayout.toLatin(run);
        var lower = latin.toLowerCase(Locale.ROOT);
        if (latin.length() >= FEWEST_LETTERS && ShopWords.isLatin(lower) && !ShopWords.isOnTheWayToHangul(latin)) {
            return latin;
        }
        boolean odd = NO_KOREAN.matcher(run).find() || hasUncommonSyllable(run);
        if (!odd || FACE.matcher(run).matches()) {
            return run;
        }
        boolean english = latin.length() >= FEWEST_LETTERS && EnglishShape.fits(lower);
        return english || ShopWords.isLatin(lower) ? latin : run;
    }

    /** The last one does not count: it may take its final along to the next syllable (헤듶, on the way to 헤드폰). */
    private static boolean hasUncommonSyllable(String hangul) {
        return hangul.chars().limit(hangul.length() - 1L).anyMatch(it -> Jamo.isSyllable((char) it) && !COMMON.get(it));
    }

    /** Whole syllables that Korean uses; the last one may be on its way. */
    private static boolean isPlausible(String hangul) {
        int end = hangul.length() - 1;
        if (end > FEWEST_SYLLABLES - 1 && Jamo.isLoneConsonant(hangul.charAt(end))) {
            end--;
        }
        return end >= FEWEST_SYLLABLES - 1
                && hangul.chars().limit(end).allMatch(COMMON::get)
                && (COMMON.get(hangul.charAt(end)) || isOpenOfCommon(hangul.charAt(end)));
    }

    private static boolean isOpenOfCommon(char c) {
        return Jamo.isSyllable(c) && COMMON.get(Jamo.open(c));
    }

    /** The 2,350 syllables of KS X 1001, the standard's choice of those in use among 11,172 possible ones. */
    private static BitSet commonSyllables() {
        var standard = Charset.forName("EUC-KR").newEncoder();
        var common = new BitSet();
        for (char c = '가'; c <= '힣'; c++) {
            common.set(c, standard.canEncode(c));
        }
        return common;
    }
}
