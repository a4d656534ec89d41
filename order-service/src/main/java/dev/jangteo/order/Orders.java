package dev.jangteo.order;

import dev.jangteo.contracts.OrderId;
import dev.jangteo.platform.events.Retry;
import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;
import org.springframework.data.domain.Limit;
import org.springframework.data.mongodb.repository.MongoRepository;

/** All orders. */
interface Orders extends MongoRepository<Order, OrderId> {

    List<Order> findByNextDeadlineLessThanEqual(Instant now, Limit limit);

    /**
     * Puts what somebody asks for to an order, again on its fresh state when another was faster.
     *
     * @param wish says whether it changed the order
     * @throws OrderNotFound when there is none
     */
    default Order change(OrderId id, Predicate<Order> wish) {
        return Retry.onConflict(() -> {
            var order = findById(id).orElseThrow(() -> new OrderNotFound(id));
            return wish.test(order) ? save(order) : order;
        });
    }
}
