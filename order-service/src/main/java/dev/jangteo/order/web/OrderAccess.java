package dev.jangteo.order.web;

import dev.jangteo.contracts.OrderId;
import dev.jangteo.order.Actor;
import dev.jangteo.order.Order;
import dev.jangteo.order.OrderHistory;
import dev.jangteo.order.OrderNotFound;
import dev.jangteo.platform.security.Caller;
import dev.jangteo.platform.security.Role;
import org.springframework.stereotype.Component;

/** Whose an order is, and for whom else it is there. To others it answers as one that does not exist. */
@Component
class OrderAccess {
    private final OrderHistory history;

    OrderAccess(OrderHistory history) {
        this.history = history;
    }

    /** @throws OrderNotFound when there is no such order for this caller */
    Order order(Caller caller, OrderId id) {
        var order = history.get(id);
        actor(caller, order);
        return order;
    }

    /**
     * As who the caller acts on the order.
     *
     * @throws OrderNotFound when there is no such order for this caller
     */
    Actor actor(Caller caller, OrderId id) {
        return actor(caller, history.get(id));
    }

    /**
     * Lets the order's customer pass.
     *
     * @throws OrderNotFound when there is no such order for this caller
     * @throws OnlyTheCustomer when the caller may see the order, and no more
     */
    void requireCustomer(Caller caller, OrderId id) {
        if (actor(caller, id) != Actor.USER) {
            throw new OnlyTheCustomer();
        }
    }

    private static Actor actor(Caller caller, Order order) {
        if (order.belongsTo(caller.userId())) {
            return Actor.USER;
        }
        if (caller.has(Role.ADMIN)) {
            return Actor.ADMIN;
        }
        if (caller.has(Role.AGENT)) {
            return Actor.AGENT;
        }
        throw new OrderNotFound(order.id());
    }
}
