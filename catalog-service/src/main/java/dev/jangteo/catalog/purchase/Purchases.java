package dev.jangteo.catalog.purchase;

import dev.jangteo.contracts.OrderId;
import org.springframework.data.mongodb.repository.MongoRepository;

/** The purchases of the last year or so. */
public interface Purchases extends MongoRepository<Purchase, OrderId> {}
