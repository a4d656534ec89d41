package dev.jangteo.catalog.review;

import java.time.Instant;
import java.util.List;
import org.springframework.data.domain.Limit;
import org.springframework.data.mongodb.repository.MongoRepository;

/** All reviews, hidden and withdrawn ones as well. */
interface Reviews extends MongoRepository<Review, String> {
    List<Review> findByUncountedSinceBefore(Instant time, Limit limit);
}
