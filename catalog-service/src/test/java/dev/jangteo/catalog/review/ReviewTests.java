package dev.jangteo.catalog.review;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jangteo.contracts.OrderId;
import dev.jangteo.contracts.ProductId;
import dev.jangteo.contracts.SkuId;
import dev.jangteo.contracts.UserId;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class ReviewTests {
    private static final Instant NOW = Instant.parse("2026-11-28T03:00:00Z");
    private static final Instant LATER = NOW.plusSeconds(60);

    private final Review review = new Review("r", new ProductId("p"), new SkuId("p-1"), new UserId("a-customer"));

    @Test
    void what_is_written_counts_once_it_is_written() {
        assertThat(review.counts()).isZero();

        assertThat(review.write(4, "좋아요", NOW)).isTrue();

        assertThat(review.counts()).isEqualTo(4);
        assertThat(review.isCounted()).isFalse();
        review.settle();
        assertThat(review.isCounted()).isTrue();
        assertThat(review.counted()).isEqualTo(4);
    }

    @Test
    void the_same_words_again_change_nothing() {
        review.write(4, "좋아요", NOW);

        assertThat(review.write(4, "좋아요", LATER)).isFalse();
        assertThat(review.changedAt()).isEqualTo(NOW);
    }

    @Test
    void other_words_with_the_same_stars_need_no_counting() {
        review.write(4, "좋아요", NOW);
        review.settle();

        assertThat(review.write(4, "아주 좋아요", LATER)).isTrue();

        assertThat(review.isCounted()).isTrue();
        assertThat(review.createdAt()).isEqualTo(NOW);
        assertThat(review.changedAt()).isEqualTo(LATER);
    }

    @Test
    void taken_back_it_counts_no_more_and_its_words_are_gone() {
        review.write(4, "좋아요", NOW);

        assertThat(review.withdraw(LATER)).isTrue();

        assertThat(review.counts()).isZero();
        assertThat(review.text()).isEmpty();
        assertThat(review.withdraw(LATER)).isFalse();
    }

    @Test
    void hidden_it_stays_hidden_when_its_author_writes_it_anew() {
        review.write(1, "광고", NOW);
        review.hide(true, NOW);
        review.withdraw(NOW);

        review.write(5, "다시 광고", LATER);

        assertThat(review.counts()).isZero();
        assertThat(review.hide(false, LATER)).isTrue();
        assertThat(review.counts()).isEqualTo(5);
    }

    @Test
    void an_item_has_one_review_whose_id_does_not_tell_the_order() {
        var id = Review.id(new OrderId("o-1"), new SkuId("s"));

        assertThat(Review.id(new OrderId("o-1"), new SkuId("s"))).isEqualTo(id).doesNotContain("o-1");
        assertThat(Review.id(new OrderId("o-1"), new SkuId("t"))).isNotEqualTo(id);
    }
}
