package dev.jangteo.catalog.review;

import static java.util.stream.Collectors.toMap;

import dev.jangteo.contracts.ProductId;
import java.util.Collection;
import java.util.Map;
import org.springframework.stereotype.Service;

/** How products are rated, by id. */
@Service
public class Ratings {
    private final RatingByProduct ratings;

    Ratings(RatingByProduct ratings) {
        this.ratings = ratings;
    }

    public Rating of(ProductId id) {
        return ratings.findById(id).map(ProductRating::rating).orElse(Rating.NONE);
    }

    /** The ratings of these products; one that was never reviewed is left out. */
    public Map<ProductId, Rating> of(Collection<ProductId> ids) {
        return ratings.findAllById(ids).stream().collect(toMap(ProductRating::id, ProductRating::rating));
    }
}
