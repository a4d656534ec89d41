package dev.jangteo.order;

import dev.jangteo.contracts.OrderId;
import java.time.Instant;
import java.util.List;
import org.springframework.data.domain.Limit;
import org.springframework.data.mongodb.repository.MongoRepository;

/** All orders. */
interface Orders extends MongoRepository<Order, OrderId> {

    List<Order> findByStatusAndExpiresAtLessThanEqual(OrderStatus status, Instant now, Limit limit);
}
