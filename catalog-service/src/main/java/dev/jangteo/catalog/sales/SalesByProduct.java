package dev.jangteo.catalog.sales;

import dev.jangteo.contracts.ProductId;
import java.time.Instant;
import java.util.List;
import org.springframework.data.domain.Limit;
import org.springframework.data.mongodb.repository.MongoRepository;

/** The sales of all products that were ever sold. */
interface SalesByProduct extends MongoRepository<ProductSales, ProductId> {
    List<ProductSales> findByTellAtLessThanEqual(Instant time, Limit limit);
}
