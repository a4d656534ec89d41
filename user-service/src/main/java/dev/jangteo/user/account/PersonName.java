package dev.jangteo.user.account;

import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.Pattern;

/** What people are called: 1–50 characters on one line, composed (NFC), with single spaces between the words. */
public final class PersonName {
    private static final int MAX_LENGTH = 50;
    private static final Pattern SPACES = Pattern.compile("[\\s\\u00a0\\u3000]+");

    /** Control, format, unassigned characters and line breaks have no place in a name, nor in a mail's header. */
    private static final Pattern UNPRINTABLE = Pattern.compile("[\\p{C}\\p{Zl}\\p{Zp}<>]");

    private PersonName() {}

    public static Optional<String> parse(String typed) {
        var name = SPACES.matcher(Normalizer.normalize(typed, Normalizer.Form.NFC))
                .replaceAll(" ")
                .strip();
        var fits = !name.isEmpty() && name.codePointCount(0, name.length()) <= MAX_LENGTH;
        return fits && !UNPRINTABLE.matcher(name).find() ? Optional.of(name) : Optional.empty();
    }
}
