package dev.jangteo.catalog.korean;

/** The first consonants of syllables (초성): the shortest way to ask for a Korean word, ㅎㄷㅍ for 헤드폰. */
public final class Initials {
    private Initials() {}

    /**
     * The initials of every syllable; what is no Hangul is folded and kept. Consonants that stand alone are their own
     * initials, two of them if a keyboard melted them into one sign (ㄳ for ㄱㅅ).
     */
    public static String of(String text) {
        var folded = Folding.fold(text);
        var initials = new StringBuilder(folded.length());
        for (int i = 0; i < folded.length(); i++) {
            char c = folded.charAt(i);
            if (Jamo.isSyllable(c)) {
                initials.append(Jamo.onset(c));
            } else if (Jamo.isLoneConsonant(c)) {
                initials.append(Jamo.keys(c));
            } else {
                initials.append(c);
            }
        }
        return initials.toString();
    }

    /** Whether a text is, besides spaces, nothing but lone consonants. */
    public static boolean isInitials(String text) {
        var folded = Folding.fold(text).strip();
        return !folded.isEmpty()
                && folded.chars().allMatch(it -> Jamo.isLoneConsonant((char) it) || Character.isWhitespace(it));
    }
}
