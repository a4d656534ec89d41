package dev.jangteo.order;

import dev.jangteo.contracts.OrderEvent.ReturnReason;
import dev.jangteo.order.PlaceOrder.Wanted;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A wish to send goods back.
 *
 * @param returnId made of the request: asked for twice, it is carried out once
 * @param items the units to send back; null for all the customer has
 */
public record RequestReturn(
        String returnId,
        @Nullable List<Wanted> items,
        ReturnReason reason,
        @Nullable String comment,
        Actor by) {}
