package dev.jangteo.catalog.alert;

import dev.jangteo.contracts.SkuId;
import dev.jangteo.contracts.UserId;
import java.util.List;
import org.springframework.data.domain.Limit;
import org.springframework.data.mongodb.repository.MongoRepository;

/** The alerts of all customers, answered ones for a while as well. */
interface StockAlerts extends MongoRepository<StockAlert, String> {
    long countByUserIdAndState(UserId user, StockAlert.State state);

    List<StockAlert> findBySkuIdAndState(SkuId sku, StockAlert.State state, Limit limit);
}
