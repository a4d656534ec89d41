package dev.jangteo.benchmarks.search;

import java.util.Arrays;
import java.util.Collections;
import java.util.Set;
import java.util.stream.Collectors;

/** One condition of a judgement: {@code noun=헤드폰|헤드셋}, or {@code noun!=…} for none of these. */
record Condition(Fact fact, boolean negated, Set<String> values) {

    static Condition parse(String text) {
        var equals = text.indexOf('=');
        if (equals < 1) {
            throw new IllegalArgumentException("no condition: \"" + text + "\"");
        }
        var negated = text.charAt(equals - 1) == '!';
        var fact = Fact.named(text.substring(0, negated ? equals - 1 : equals).strip());
        var values = Arrays.stream(text.substring(equals + 1).split("\\|"))
                .map(String::strip)
                .collect(Collectors.toUnmodifiableSet());
        return new Condition(fact, negated, values);
    }

    boolean holds(ProductFacts product) {
        return negated == Collections.disjoint(product.of(fact), values);
    }
}
