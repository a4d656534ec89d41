package dev.jangteo.catalog.korean;

/**
 * Syllables being put together key by key, as the two-set (2-beolsik) keyboard does it: a consonant after a vowel is a
 * final until a vowel follows and takes it for its onset.
 */
final class Composition {
    private static final int NONE = -1;
    private static final int NO_FINAL = 0;

    private final StringBuilder done;
    private int onset = NONE;
    private int vowel = NONE;
    private int last = NO_FINAL;

    Composition(int expectedLength) {
        done = new StringBuilder(expectedLength);
    }

    /** A lone jamo joins the syllable under way; any other character ends it. */
    void add(char c) {
        if (Jamo.isLone(c)) {
            Jamo.keys(c).chars().forEach(it -> press((char) it));
        } else {
            finish();
            done.append(c);
        }
    }

    String end() {
        finish();
        return done.toString();
    }

    private void press(char key) {
        if (Jamo.isLoneVowel(key)) {
            vowel(key);
        } else {
            consonant(key);
        }
    }

    private void consonant(char key) {
        int longer = onset != NONE && vowel != NONE ? Jamo.finalOf(Jamo.finalKeys(last) + key) : NONE;
        if (longer != NONE) {
            last = longer;
        } else {
            finish();
            onset = Jamo.ONSETS.indexOf(key);
        }
    }

    private void vowel(char key) {
        if (last != NO_FINAL) {
            takeOver(key);
        } else if (vowel == NONE) {
            vowel = Jamo.vowelOf(String.valueOf(key));
        } else {
            lengthen(key);
        }
    }

    /** 각 and ㅏ are 가 and 가; 닭 and ㅏ are 달 and 가. */
    private void takeOver(char key) {
        var finals = Jamo.finalKeys(last);
        char taken = finals.charAt(finals.length() - 1);
        last = Jamo.finalOf(finals.substring(0, finals.length() - 1));
        finish();
        onset = Jamo.ONSETS.indexOf(taken);
        vowel = Jamo.vowelOf(String.valueOf(key));
    }

    private void lengthen(char key) {
        int longer = Jamo.vowelOf(Jamo.vowelKeys(vowel) + key);
        if (longer == NONE) {
            finish();
            longer = Jamo.vowelOf(String.valueOf(key));
        }
        vowel = longer;
    }

    private void finish() {
        if (onset != NONE && vowel != NONE) {
            done.append(Jamo.syllable(onset, vowel, last));
        } else if (onset != NONE) {
            done.append(Jamo.ONSETS.charAt(onset));
        } else if (vowel != NONE) {
            done.append((char) (Jamo.FIRST_VOWEL + vowel));
        }
        onset = NONE;
        vowel = NONE;
        last = NO_FINAL;
    }
}
