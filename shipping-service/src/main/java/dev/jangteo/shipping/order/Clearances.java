package dev.jangteo.shipping.order;

import dev.jangteo.contracts.OrderId;
import dev.jangteo.shipping.Clearance;
import org.springframework.stereotype.Component;

/** Leave to send an order's goods. */
@Component
public class Clearances {
    private final OrderClient orders;

    Clearances(OrderClient orders) {
        this.orders = orders;
    }

    /**
     * Asks the order whether it may go; from its yes on it can't be cancelled.
     *
     * @throws dev.jangteo.platform.clients.PeerRefusal when it is not to go ({@code order-not-dispatchable}), or not yet
     *     ({@code stock-not-committed})
     */
    public Clearance clear(OrderId order) {
        var cleared = orders.clear(order);
        return new Clearance(cleared.lines(), cleared.deliveryAddress());
    }
}
