package dev.jangteo.benchmarks.search;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toList;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;

/** What the search answered to the judged set, and how good that is. */
record RelevanceReport(List<Answer> answers, List<Offer> offers) {
    private static final int WORST = 15;

    /** @param names of the first products found */
    record Answer(JudgedQuery query, GradedRanking ranking, List<String> names) {}

    record Offer(JudgedInput input, List<String> suggestions) {
        boolean isHit() {
            return input.isHit(suggestions);
        }
    }

    /** Sentences on what is below its floor; none when all is well. */
    List<String> shortfalls(Floors floors) {
        var overall = overall();
        List<String> shortfalls = new ArrayList<>();
        if (overall.ndcg() < floors.ndcg()) {
            shortfalls.add(String.format(Locale.ROOT, "nDCG@10 is %.3f, below %.3f", overall.ndcg(), floors.ndcg()));
        }
        if (overall.zeroResults() > floors.zeroResults()) {
            shortfalls.add(String.format(
                    Locale.ROOT,
                    "%.1f %% of the queries find nothing, more than %.1f %%",
                    100 * overall.zeroResults(),
                    100 * floors.zeroResults()));
        }
        if (hits(offers) < floors.completions()) {
            shortfalls.add(String.format(
                    Locale.ROOT,
                    "autocomplete hits %.1f %%, less than %.1f %%",
                    100 * hits(offers),
                    100 * floors.completions()));
        }
        return shortfalls;
    }

    Relevance overall() {
        return relevance(answerable());
    }

    String markdown() {
        return queriesTable() + nothingFits() + worst() + completionsTable() + misses();
    }

    private String queriesTable() {
        var table = new StringBuilder("""
                | queries | number | nDCG@10 | recall@50 | MRR | zero results |
                |---|--:|--:|--:|--:|--:|
                """);
        answerable().stream()
                .collect(groupingBy(it -> it.query().kind(), LinkedHashMap::new, toList()))
                .forEach((kind, of) -> table.append(row(kind, relevance(of))));
        return table.append(row("**all**", overall())).toString();
    }

    private static String row(String kind, Relevance it) {
        return String.format(
                Locale.ROOT,
                "| %s | %d | %.3f | %.3f | %.3f | %.1f %% |%n",
                kind,
                it.queries(),
                it.ndcg(),
                it.recall(),
                it.reciprocalRank(),
                100 * it.zeroResults());
    }

    private String nothingFits() {
        var unanswerable =
                answers.stream().filter(it -> it.query().fitsNothing()).toList();
        var silent = unanswerable.stream().filter(it -> it.ranking().isEmpty()).count();
        return String.format(
                Locale.ROOT,
                "%nNot among them: %d queries that nothing fits; %d of these found nothing, as is right.%n",
                unanswerable.size(),
                silent);
    }

    private String worst() {
        var table = new StringBuilder("""

                The worst %d queries:

                | query | kind | nDCG@10 | recall@50 | found first |
                |---|---|--:|--:|---|
                """.formatted(WORST));
        answerable().stream()
                .sorted(Comparator.comparingDouble(it -> it.ranking().ndcg(Relevance.NDCG_PLACES)))
                .limit(WORST)
                .forEach(it -> table.append(String.format(
                        Locale.ROOT,
                        "| %s | %s | %.3f | %.3f | %s |%n",
                        it.query().text(),
                        it.query().kind(),
                        it.ranking().ndcg(Relevance.NDCG_PLACES),
                        it.ranking().recall(Relevance.RECALL_PLACES),
                        it.names().isEmpty() ? "nothing" : String.join(", ", it.names()))));
        return table.toString();
    }

    private String completionsTable() {
        var table = new StringBuilder("""

                | autocomplete | inputs | hit@5 |
                |---|--:|--:|
                """);
        offers.stream()
                .collect(groupingBy(it -> it.input().kind(), LinkedHashMap::new, toList()))
                .forEach((kind, of) -> table.append(row(kind, of)));
        return table.append(row("**all**", offers)).toString();
    }

    private static String row(String kind, List<Offer> offers) {
        return String.format(Locale.ROOT, "| %s | %d | %.1f %% |%n", kind, offers.size(), 100 * hits(offers));
    }

    private String misses() {
        var missed = offers.stream().filter(it -> !it.isHit()).toList();
        if (missed.isEmpty()) {
            return "";
        }
        return "\nMissed: "
                + missed.stream()
                        .map(it -> "%s → %s".formatted(it.input().text(), it.suggestions()))
                        .collect(joining("; "))
                + "\n";
    }

    private List<Answer> answerable() {
        return answers.stream().filter(it -> !it.query().fitsNothing()).toList();
    }

    private static Relevance relevance(List<Answer> answers) {
        return Relevance.of(answers.stream().map(Answer::ranking).toList());
    }

    private static double hits(List<Offer> offers) {
        return offers.stream().mapToInt(it -> it.isHit() ? 1 : 0).average().orElse(0);
    }
}
