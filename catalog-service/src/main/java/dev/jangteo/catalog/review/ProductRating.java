package dev.jangteo.catalog.review;

import dev.jangteo.contracts.CatalogEvent.ProductRated;
import dev.jangteo.contracts.ProductId;
import dev.jangteo.platform.events.OutboxAggregate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * How one product is rated, all reviews that are shown taken together. It knows the few reviews whose own documents may
 * not say yet that they are counted here.
 */
@Document("product_ratings")
final class ProductRating extends OutboxAggregate {
    /** The stars the rating has of a review; 0 for none. */
    record Trace(String reviewId, int stars) {}

    @Id
    private final ProductId id;

    private List<Integer> histogram = new ArrayList<>(Rating.NONE.histogram());
    private List<Trace> traces = new ArrayList<>();

    ProductRating(ProductId id) {
        this.id = id;
    }

    ProductId id() {
        return id;
    }

    Rating rating() {
        return new Rating(histogram);
    }

    List<Trace> traces() {
        return List.copyOf(traces);
    }

    /**
     * A review gives so many stars from now on.
     *
     * @param counted what it gave before, unless there is a trace that knows better
     * @return false when nothing is different
     */
    boolean count(String review, int counted, int stars, Instant now) {
        int before = traces.stream()
                .filter(it -> it.reviewId().equals(review))
                .mapToInt(Trace::stars)
                .findFirst()
                .orElse(counted);
        if (before == stars) {
            return false;
        }
        traces.removeIf(it -> it.reviewId().equals(review));
        traces.add(new Trace(review, stars));
        add(before, -1);
        add(stars, 1);
        var rating = rating();
        raise(now, meta -> new ProductRated(meta, id, rating.average(), rating.count()));
        return true;
    }

    void forget(Collection<Trace> settled) {
        traces.removeAll(settled);
    }

    private void add(int stars, int reviews) {
        if (stars > 0) {
            histogram.set(stars - 1, histogram.get(stars - 1) + reviews);
        }
    }
}
