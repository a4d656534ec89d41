package dev.jangteo.catalog.review;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import dev.jangteo.catalog.review.ProductRating.Trace;
import dev.jangteo.platform.events.Retry;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.data.domain.Limit;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Keeps ratings in step with their reviews. The review's document is the decision; the rating takes the difference to
 * the stars it has of it, and keeps a trace until the review says that it is counted: whatever is repeated in between
 * finds no difference. The rating is read <em>before</em> the review: a trace that came and went since has changed the
 * rating's version, and the save fails. What a crash cut short, a later look finishes.
 */
@Component
class StarCounting {
    /** Beyond so many, a rating looks whose traces it can forget. */
    static final int TRACES_AT_MOST = 32;

    private static final Logger log = LoggerFactory.getLogger(StarCounting.class);
    private static final Duration SURELY_LEFT_BEHIND = Duration.ofSeconds(10);
    private static final int AT_ONCE = 500;

    private final Reviews reviews;
    private final RatingByProduct ratings;
    private final Clock clock;

    StarCounting(Reviews reviews, RatingByProduct ratings, Clock clock) {
        this.reviews = reviews;
        this.ratings = ratings;
        this.clock = clock;
    }

    /** Counts a review that was stored. Losing every race for a product that many review at once does no harm. */
    void count(Review stored) {
        try {
            Retry.onConflict(() -> tally(stored));
        } catch (OptimisticLockingFailureException e) {
            log.info("review {} is counted later: many review {} now", stored.id(), stored.productId());
        }
    }

    @Scheduled(
            initialDelayString = "${jangteo.catalog.reviews.look-every:30s}",
            fixedDelayString = "${jangteo.catalog.reviews.look-every:30s}")
    void countWhatWasLeft() {
        reviews.findByUncountedSinceBefore(clock.instant().minus(SURELY_LEFT_BEHIND), Limit.of(AT_ONCE))
                .forEach(this::count);
    }

    private Review tally(Review stored) {
        var rating = ratings.findById(stored.productId()).orElseGet(() -> new ProductRating(stored.productId()));
        var review = reviews.findById(stored.id()).orElseThrow();
        if (review.isCounted()) {
            return review;
        }
        if (rating.count(review.id(), review.counted(), review.counts(), clock.instant())) {
            tidy(rating);
            save(rating);
        }
        review.settle();
        return reviews.save(review);
    }

    private void save(ProductRating rating) {
        try {
            ratings.save(rating);
        } catch (DuplicateKeyException e) {
            throw new OptimisticLockingFailureException("rated twice at once", e);
        }
    }

    /** Forgets what the reviews themselves tell by now. */
    private void tidy(ProductRating rating) {
        var traces = rating.traces();
        if (traces.size() > TRACES_AT_MOST) {
            var counted = reviews
                    .findAllById(traces.stream().map(Trace::reviewId).toList())
                    .stream()
                    .collect(toMap(Review::id, identity()));
            rating.forget(traces.stream().filter(it -> isSettled(it, counted)).toList());
        }
    }

    private static boolean isSettled(Trace trace, Map<String, Review> reviews) {
        var review = reviews.get(trace.reviewId());
        return review != null && review.counted() == trace.stars();
    }
}
