package dev.jangteo.catalog.stock;

import dev.jangteo.contracts.SkuId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.data.mongodb.repository.MongoRepository;

/** The stock of all SKUs, read by id only on the hot paths. */
interface Stocks extends MongoRepository<Stock, SkuId> {
    List<Stock> findByOrderById(Limit limit);

    List<Stock> findByIdGreaterThanOrderById(SkuId after, Limit limit);

    /** By id, from the one after the last; from the first when there is none. */
    default List<Stock> after(@Nullable SkuId last, int limit) {
        return last == null ? findByOrderById(Limit.of(limit)) : findByIdGreaterThanOrderById(last, Limit.of(limit));
    }

    List<Stock> findByLowSinceAfterOrderById(Instant time, Limit limit);

    List<Stock> findByLowSinceAfterAndIdGreaterThanOrderById(Instant time, SkuId after, Limit limit);
}
