package dev.jangteo.benchmarks.search;

import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * Averages over answers to queries that something fits.
 *
 * @param zeroResults the part that found nothing
 */
record Relevance(int queries, double ndcg, double recall, double reciprocalRank, double zeroResults) {
    static final int NDCG_PLACES = 10;
    static final int RECALL_PLACES = 50;

    static Relevance of(List<GradedRanking> answers) {
        return new Relevance(
                answers.size(),
                average(answers, it -> it.ndcg(NDCG_PLACES)),
                average(answers, it -> it.recall(RECALL_PLACES)),
                average(answers, GradedRanking::reciprocalRank),
                average(answers, it -> it.isEmpty() ? 1 : 0));
    }

    private static double average(List<GradedRanking> answers, ToDoubleFunction<GradedRanking> figure) {
        return answers.stream().mapToDouble(figure).average().orElse(0);
    }
}
