package dev.jangteo.catalog.review;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jangteo.contracts.CatalogEvent.ProductRated;
import dev.jangteo.contracts.ProductId;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProductRatingTests {
    private static final Instant NOW = Instant.parse("2026-11-28T03:00:00Z");

    private final ProductRating rating = new ProductRating(new ProductId("p"));

    @Test
    void nobody_rated_it_yet() {
        assertThat(rating.rating().count()).isZero();
        assertThat(rating.rating().average()).isZero();
    }

    @Test
    void stars_are_counted_moved_and_taken_out_and_each_time_it_is_told() {
        rating.count("a", 0, 5, NOW);
        rating.count("b", 0, 4, NOW);
        rating.count("c", 0, 4, NOW);
        assertThat(rating.rating().histogram()).containsExactly(0, 0, 0, 2, 1);
        assertThat(rating.rating().average()).isEqualTo(4.33);

        rating.count("c", 0, 1, NOW);
        rating.count("a", 0, 0, NOW);

        assertThat(rating.rating().histogram()).containsExactly(1, 0, 0, 1, 0);
        assertThat(rating.raised()).hasSize(5).last().isInstanceOfSatisfying(ProductRated.class, it -> {
            assertThat(it.average()).isEqualTo(2.5);
            assertThat(it.count()).isEqualTo(2);
            assertThat(it.aggregateId()).isEqualTo("p/rating");
        });
    }

    @Test
    void the_same_again_is_neither_counted_nor_told() {
        rating.count("a", 0, 5, NOW);

        assertThat(rating.count("a", 0, 5, NOW)).isFalse();

        assertThat(rating.raised()).hasSize(1);
    }

    @Test
    void when_the_trace_is_forgotten_the_review_says_what_was_counted() {
        rating.count("a", 0, 5, NOW);
        rating.forget(rating.traces());

        assertThat(rating.count("a", 5, 5, NOW)).isFalse();
        rating.count("a", 5, 3, NOW);

        assertThat(rating.rating().histogram()).isEqualTo(List.of(0, 0, 1, 0, 0));
    }
}
