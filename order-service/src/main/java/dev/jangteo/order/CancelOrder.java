package dev.jangteo.order;

import dev.jangteo.contracts.OrderEvent.CancellationReason;
import dev.jangteo.order.PlaceOrder.Wanted;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A wish to call an order off, or part of it.
 *
 * @param cancellationId made of the request: asked for twice, it is carried out once
 * @param items the units to call off; null for all that are left
 * @param reason in the words of whoever asks
 */
public record CancelOrder(String cancellationId, @Nullable List<Wanted> items, String reason, Actor by) {

    /** Nobody asked for it: what is left of the order can't be had, or was not shipped. */
    static CancelOrder byItself(CancellationReason why) {
        return new CancelOrder(why.name(), null, why.name(), Actor.SYSTEM);
    }
}
