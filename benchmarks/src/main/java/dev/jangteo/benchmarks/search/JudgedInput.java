package dev.jangteo.benchmarks.search;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * What stands in the search field while someone types, and what is worth offering then.
 *
 * @param worth texts; one that ends in "*" stands for whatever begins so
 */
record JudgedInput(String kind, String text, List<String> worth) {
    static final int PLACES = 5;

    /** The judged set, as it is written in completions.txt. */
    static List<JudgedInput> all() {
        return JudgedLine.of("completions.txt").stream().map(JudgedInput::of).toList();
    }

    static JudgedInput of(JudgedLine line) {
        var worth =
                Arrays.stream(line.judgement().split("\\|")).map(String::strip).toList();
        return new JudgedInput(line.kind(), line.typed(), worth);
    }

    /** Whether one of the first suggestions is worth offering. */
    boolean isHit(List<String> suggestions) {
        return suggestions.stream().limit(PLACES).anyMatch(this::isWorth);
    }

    private boolean isWorth(String suggestion) {
        var offered = folded(suggestion);
        return worth.stream()
                .map(JudgedInput::folded)
                .anyMatch(it ->
                        it.endsWith("*") ? offered.startsWith(it.substring(0, it.length() - 1)) : offered.equals(it));
    }

    /** Without what makes no difference to whoever reads it. */
    static String folded(String text) {
        return text.replace(" ", "").toLowerCase(Locale.ROOT);
    }
}
