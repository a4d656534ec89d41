package dev.jangteo.catalog.review;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import dev.jangteo.platform.web.Cursor;
import dev.jangteo.platform.web.InvalidCursor;
import java.time.DateTimeException;
import java.time.Instant;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.query.Criteria;

/** A place in a list of reviews. */
record ReviewPlace(int stars, Instant createdAt, String id) {

    static String cursor(ReviewSort sort, Review last) {
        return Cursor.encode(
                sort.name(), String.valueOf(last.stars()), last.createdAt().toString(), last.id());
    }

    /** @throws InvalidCursor when it is no place in a list that is sorted like this */
    static ReviewPlace of(ReviewSort sort, String cursor) {
        var keys = Cursor.decode(cursor, 4);
        if (!keys.getFirst().equals(sort.name())) {
            throw new InvalidCursor();
        }
        try {
            return new ReviewPlace(Integer.parseInt(keys.get(1)), Instant.parse(keys.get(2)), keys.get(3));
        } catch (NumberFormatException | DateTimeException e) {
            throw new InvalidCursor();
        }
    }

    static Sort order(ReviewSort sort) {
        var newestFirst = Sort.by(Sort.Direction.DESC, "createdAt", "_id");
        return switch (sort) {
            case NEWEST -> newestFirst;
            case RATING_DESC -> Sort.by(Sort.Direction.DESC, "stars").and(newestFirst);
            case RATING_ASC -> Sort.by(Sort.Direction.ASC, "stars").and(newestFirst);
        };
    }

    /** What comes after this place. */
    Criteria beyond(ReviewSort sort) {
        return switch (sort) {
            case NEWEST -> older();
            case RATING_DESC -> new Criteria().orOperator(where("stars").lt(stars), olderWithSameStars());
            case RATING_ASC -> new Criteria().orOperator(where("stars").gt(stars), olderWithSameStars());
        };
    }

    private Criteria olderWithSameStars() {
        return new Criteria().andOperator(where("stars").is(stars), older());
    }

    private Criteria older() {
        return new Criteria()
                .orOperator(
                        where("createdAt").lt(createdAt),
                        where("createdAt").is(createdAt).and("_id").lt(id));
    }
}
