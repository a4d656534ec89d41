package dev.jangteo.benchmarks.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class GradedRankingTests {

    @Test
    void the_best_order_has_an_ndcg_of_one() {
        assertThat(new GradedRanking(List.of(3, 3, 2, 1), List.of(3, 3, 2, 1)).ndcg(10))
                .isEqualTo(1);
    }

    /** (7/1 + 3/1.58496 + 7/2 + 0 + 1/2.32193·…) worked out by hand for 3, 2, 3, 0, 1, 2. */
    @Test
    void ndcg_of_a_worked_example() {
        var ranking = new GradedRanking(List.of(3, 2, 3, 0, 1, 2), List.of(3, 3, 2, 2, 1));

        assertThat(ranking.ndcg(6)).isCloseTo(13.848264 / 14.595390, within(1e-6));
    }

    @Test
    void what_stands_behind_the_last_place_gains_nothing() {
        var ranking = new GradedRanking(List.of(0, 3), List.of(3));

        assertThat(ranking.ndcg(1)).isZero();
        assertThat(ranking.ndcg(2)).isCloseTo(1 / (Math.log(3) / Math.log(2)), within(1e-9));
    }

    @Test
    void an_empty_answer_scores_zero_everywhere() {
        var ranking = new GradedRanking(List.of(), List.of(3, 2));

        assertThat(ranking.isEmpty()).isTrue();
        assertThat(ranking.ndcg(10)).isZero();
        assertThat(ranking.recall(50)).isZero();
        assertThat(ranking.reciprocalRank()).isZero();
    }

    @Test
    void recall_counts_what_fits_and_not_what_is_only_related() {
        var ranking = new GradedRanking(List.of(1, 3, 0), List.of(3, 2, 2, 1, 1));

        assertThat(ranking.recall(50)).isCloseTo(1 / 3.0, within(1e-9));
    }

    @Test
    void recall_of_more_than_the_places_can_hold_is_full_when_they_hold_nothing_else() {
        var all = Collections.nCopies(120, 3);

        assertThat(new GradedRanking(all.subList(0, 50), all).recall(50)).isEqualTo(1);
        assertThat(new GradedRanking(all.subList(0, 25), all).recall(50)).isEqualTo(0.5);
    }

    @Test
    void the_reciprocal_rank_is_that_of_the_first_that_fits() {
        assertThat(new GradedRanking(List.of(1, 0, 2, 3), List.of(3, 2, 1)).reciprocalRank())
                .isCloseTo(1 / 3.0, within(1e-9));
    }

    @Test
    void averages_are_over_all_answers_and_empty_ones_are_counted() {
        var perfect = new GradedRanking(List.of(3), List.of(3));
        var empty = new GradedRanking(List.of(), List.of(3));

        assertThat(Relevance.of(List.of(perfect, empty, empty, perfect)))
                .isEqualTo(new Relevance(4, 0.5, 0.5, 0.5, 0.5));
    }
}
