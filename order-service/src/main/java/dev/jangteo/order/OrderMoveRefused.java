package dev.jangteo.order;

import dev.jangteo.order.OrderStatus.Move;
import dev.jangteo.platform.web.Conflict;

/** The order stands where this can't be done to it. */
final class OrderMoveRefused extends Conflict {
    OrderMoveRefused(Move move, OrderStatus status) {
        super("order-move-refused", status.label(), move.label());
    }
}
