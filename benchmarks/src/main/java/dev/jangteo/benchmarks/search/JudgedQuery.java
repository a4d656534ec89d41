package dev.jangteo.benchmarks.search;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A query and how well products answer it.
 *
 * @param rules the best grade they give a product counts; none when the shop sells nothing that fits
 */
record JudgedQuery(String kind, String text, List<Rule> rules) {
    private static final String NOTHING = "nothing";

    /** The judged set, as it is written in queries.txt. */
    static List<JudgedQuery> all() {
        return JudgedLine.of("queries.txt").stream().map(JudgedQuery::of).toList();
    }

    static JudgedQuery of(JudgedLine line) {
        List<Rule> rules = line.judgement().strip().equals(NOTHING)
                ? List.of()
                : Arrays.stream(line.judgement().split(";"))
                        .map(it -> Rule.parse(it.strip()))
                        .toList();
        return new JudgedQuery(line.kind(), line.typed(), rules);
    }

    boolean fitsNothing() {
        return rules.isEmpty();
    }

    int gradeOf(ProductFacts product) {
        return rules.stream()
                .filter(it -> it.fits(product))
                .mapToInt(Rule::grade)
                .max()
                .orElse(0);
    }

    /** Product ids with their grades; those with none are left out. */
    Map<String, Integer> grades(DemoCatalogue catalogue) {
        Map<String, Integer> grades = new HashMap<>();
        for (var product : catalogue.products()) {
            var grade = gradeOf(product);
            if (grade > 0) {
                grades.put(product.id(), grade);
            }
        }
        return grades;
    }

    /** How good an answer is that names these products in this order. */
    GradedRanking rank(List<String> ids, DemoCatalogue catalogue) {
        var grades = grades(catalogue);
        return new GradedRanking(
                ids.stream().map(it -> grades.getOrDefault(it, 0)).toList(),
                grades.values().stream().sorted(Comparator.reverseOrder()).toList());
    }
}
