package dev.jangteo.catalog.korean;

import java.text.Normalizer;

/** Text however its words are spaced: Korean compounds are written with and without spaces. */
public final class Spacing {
    private Spacing() {}

    /** Letters and digits only, folded: "무선 헤드폰" and "무선-헤드폰" are 무선헤드폰. */
    public static String joined(String text) {
        var joined = new StringBuilder(text.length());
        Folding.fold(text).codePoints().filter(Spacing::isOfWord).forEach(joined::appendCodePoint);
        return Normalizer.normalize(joined, Normalizer.Form.NFC); // marks that come together may stand in another order
    }

    /** Marks belong to the letters they stand on. */
    static boolean isOfWord(int codePoint) {
        return Character.isLetterOrDigit(codePoint) || isMark(codePoint);
    }

    private static boolean isMark(int codePoint) {
        int type = Character.getType(codePoint);
        return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
    }
}
