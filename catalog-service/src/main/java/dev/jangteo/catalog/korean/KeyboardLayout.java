package dev.jangteo.catalog.korean;

import java.text.Normalizer;
import java.util.Optional;

/** The two-set (2-beolsik) Korean keyboard and the Latin one on the same keys: what was typed while the other was on. */
public final class KeyboardLayout {
    private static final String LATIN = "rRseEfaqQtTdwWczxvgkoiOjpuPhynbml";
    private static final String HANGUL = "ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎㅏㅐㅑㅒㅓㅔㅕㅖㅗㅛㅜㅠㅡㅣ";

    private KeyboardLayout() {}

    /** The Hangul that these Latin keys give: gpemvhs is 헤드폰. Shift counts where it gives another jamo (R is ㄲ). */
    public static String toHangul(String text) {
        var syllables = new Composition(text.length());
        text.chars().forEach(it -> syllables.add(hangul((char) it)));
        return syllables.end();
    }

    /** The Latin letters that the keys of this Hangul give: ㅑㅔㅙㅜㄷ is iphone. */
    public static String toLatin(String text) {
        var keys = new StringBuilder(text.length() * 3);
        Jamo.split(Normalizer.normalize(text, Normalizer.Form.NFC))
                .chars()
                .forEach(it -> keys.append(latin((char) it)));
        return keys.toString();
    }

    /** The other reading of a text, if this one looks typed while the wrong layout was on. */
    public static Optional<String> mistyped(String text) {
        var read = OtherReading.of(text);
        return read.equals(text) ? Optional.empty() : Optional.of(read);
    }

    private static char hangul(char key) {
        int place = LATIN.indexOf(key);
        if (place < 0 && key >= 'A' && key <= 'Z') {
            place = LATIN.indexOf(Character.toLowerCase(key));
        }
        return place < 0 ? key : HANGUL.charAt(place);
    }

    private static char latin(char jamo) {
        int place = HANGUL.indexOf(jamo);
        return place < 0 ? jamo : LATIN.charAt(place);
    }
}
