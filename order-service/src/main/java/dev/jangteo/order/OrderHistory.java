package dev.jangteo.order;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import dev.jangteo.contracts.OrderId;
import dev.jangteo.contracts.UserId;
import dev.jangteo.platform.data.NewestFirst;
import dev.jangteo.platform.web.Page;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.stereotype.Service;

/** Looking orders up. */
@Service
public class OrderHistory {
    private static final NewestFirst<Order> NEWEST_FIRST =
            new NewestFirst<>(Order.class, Order::createdAt, it -> it.id().value());

    private final Orders orders;
    private final MongoOperations mongo;

    OrderHistory(Orders orders, MongoOperations mongo) {
        this.orders = orders;
        this.mongo = mongo;
    }

    /**
     * What to list; what is left open is not asked for.
     *
     * @param placedFrom inclusive
     * @param placedBefore exclusive
     */
    public record Filter(
            @Nullable UserId userId,
            @Nullable OrderStatus status,
            @Nullable Instant placedFrom,
            @Nullable Instant placedBefore) {}

    /** @throws OrderNotFound when there is none */
    public Order get(OrderId id) {
        return orders.findById(id).orElseThrow(() -> new OrderNotFound(id));
    }

    /** Orders, newest first; {@code after} is the cursor of the page before. */
    public Page<Order> list(Filter filter, int first, @Nullable String after) {
        var conditions = new ArrayList<Criteria>();
        conditions.add(where("createdAt").gte(Objects.requireNonNullElse(filter.placedFrom(), Instant.EPOCH)));
        if (filter.userId() != null) {
            conditions.add(where("userId").is(filter.userId()));
        }
        if (filter.status() != null) {
            conditions.add(where("status").is(filter.status()));
        }
        if (filter.placedBefore() != null) {
            conditions.add(where("createdAt").lt(filter.placedBefore()));
        }
        return NEWEST_FIRST.page(mongo, conditions, first, after);
    }
}
