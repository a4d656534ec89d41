package dev.jangteo.contracts;

import java.util.regex.Pattern;

/** The name of one thing, as a type: an order's id can't be passed where a user's is meant. */
public interface Identifier {
    Pattern FORM = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_.:-]{0,79}");

    String value();

    /**
     * Checks the form all ids share: 1–80 letters, digits, {@code _ . : -}, safe in URLs, keys and headers.
     *
     * @throws IllegalArgumentException when the value has another form
     */
    static String check(String value) {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("not an id: 1-80 letters, digits or _.:- expected");
        }
        return value;
    }
}
