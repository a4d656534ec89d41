package dev.jangteo.catalog.suggest;

import dev.jangteo.catalog.korean.Initials;
import dev.jangteo.catalog.korean.Jamo;
import dev.jangteo.catalog.korean.KeyboardLayout;
import dev.jangteo.catalog.korean.SearchQuery;
import dev.jangteo.catalog.korean.Spacing;
import java.util.ArrayList;
import java.util.List;

/**
 * One way to understand what was typed so far, as prefixes of a text's {@link Keys}: both have to hold, an empty one does.
 *
 * @param otherLayout it supposes that the keyboard had the other layout on; the last that is thought of
 */
record Reading(String jamo, String initials, boolean otherLayout) {
    static final int SHORTEST = 2;

    /**
     * All ways to understand it, the likeliest first; none when it is too short to tell. A text of lone consonants is read
     * as initials, one that goes on in them (무ㅅㅎ) as a beginning with the initials of the rest. The other layout is
     * always tried, for a half-typed word does not show whether it is one.
     */
    static List<Reading> of(SearchQuery query) {
        var readings = new ArrayList<>(of(query.text(), false));
        if (readings.isEmpty()) {
            return List.of();
        }
        var hangul = KeyboardLayout.toHangul(query.typed());
        var latin = KeyboardLayout.toLatin(query.text());
        readings.addAll(of(hangul.equals(query.typed()) ? latin : hangul, true));
        return readings.stream().distinct().toList();
    }

    private static List<Reading> of(String text, boolean otherLayout) {
        var typed = Spacing.joined(text);
        var jamo = Jamo.decompose(typed);
        if (jamo.length() < SHORTEST) {
            return List.of();
        }
        var asInitials = Initials.of(typed);
        if (Initials.isInitials(typed)) {
            return List.of(new Reading("", asInitials, otherLayout));
        }
        var asTyped = new Reading(jamo, "", otherLayout);
        var whole = beforeLoneJamo(typed);
        return whole.isEmpty() || whole.equals(typed)
                ? List.of(asTyped)
                : List.of(asTyped, new Reading(Jamo.decompose(whole), asInitials, otherLayout));
    }

    private static String beforeLoneJamo(String text) {
        int end = 0;
        while (end < text.length() && !Jamo.isIncomplete(text.substring(end, end + 1))) {
            end++;
        }
        return text.substring(0, end);
    }

    /** How well it fits: the sooner, the better. */
    Fit fitOf(Keys keys) {
        int place = 0;
        while (place < keys.jamo().size() && !holds(keys, place)) {
            place++;
        }
        if (place == keys.jamo().size()) {
            return Fit.NONE;
        }
        if (place > 0) {
            return Fit.WORD;
        }
        boolean isAll = jamo.isEmpty()
                ? keys.initials().getFirst().equals(initials)
                : keys.jamo().getFirst().equals(jamo);
        return isAll ? Fit.ALL : Fit.START;
    }

    private boolean holds(Keys keys, int place) {
        return keys.jamo().get(place).startsWith(jamo)
                && keys.initials().get(place).startsWith(initials);
    }

    /** Where in a text it was found: it is all of it, its start, the start of a later word, or nowhere. */
    enum Fit {
        ALL,
        START,
        WORD,
        NONE
    }
}
