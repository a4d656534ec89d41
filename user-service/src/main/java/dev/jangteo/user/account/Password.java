package dev.jangteo.user.account;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.text.Normalizer;

/**
 * A password as typed, never shown by {@code toString}. Its form is NFKC (NIST SP 800-63B §5.1.1.2): Hangul typed on a
 * Mac, where it may come decomposed, and on a phone is the same password.
 */
public final class Password {
    private final String text;

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public Password(String typed) {
        this.text = Normalizer.normalize(typed, Normalizer.Form.NFKC);
    }

    String text() {
        return text;
    }

    /** In characters as people count them, not in bytes. */
    int length() {
        return text.codePointCount(0, text.length());
    }

    @Override
    public String toString() {
        return "Password[hidden]";
    }
}
