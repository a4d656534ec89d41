package dev.jangteo.catalog.review;

import dev.jangteo.contracts.ProductId;
import dev.jangteo.platform.events.OutboxAggregate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/** How one product is rated, all reviews that are shown taken together. */
@Document("product_ratings")
final class ProductRating extends OutboxAggregate {
    @Id
    private final ProductId id;

    private List<Integer> histogram = new ArrayList<>(Rating.NONE.histogram());

    ProductRating(ProductId id) {
        this.id = id;
    }

    ProductId id() {
        return id;
    }

    Rating rating() {
        return new Rating(histogram);
    }
}
