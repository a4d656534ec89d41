package dev.jangteo.catalog.review;

import dev.jangteo.contracts.ProductId;
import org.springframework.data.mongodb.repository.MongoRepository;

/** The ratings of all products that were ever reviewed. */
interface RatingByProduct extends MongoRepository<ProductRating, ProductId> {}
