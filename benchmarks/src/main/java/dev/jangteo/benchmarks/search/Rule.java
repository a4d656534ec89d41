package dev.jangteo.benchmarks.search;

import java.util.Arrays;
import java.util.List;

/** Gives a grade to the products that meet all conditions: {@code 3: noun=헤드폰 & feature=무선}. */
record Rule(int grade, List<Condition> conditions) {
    static final int BEST = 3;
    /** From here on a product answers the query; below it is only related. */
    static final int FITS = 2;

    static Rule parse(String text) {
        var colon = text.indexOf(':');
        if (colon != 1 || text.charAt(0) < '1' || text.charAt(0) > '0' + BEST) {
            throw new IllegalArgumentException("no rule with a grade from 1 to " + BEST + ": \"" + text + "\"");
        }
        var conditions = Arrays.stream(text.substring(colon + 1).split("&"))
                .map(it -> Condition.parse(it.strip()))
                .toList();
        return new Rule(text.charAt(0) - '0', conditions);
    }

    boolean fits(ProductFacts product) {
        return conditions.stream().allMatch(it -> it.holds(product));
    }
}
