package dev.jangteo.order;

import dev.jangteo.contracts.OrderEvent.PaymentChoice;
import dev.jangteo.contracts.PostalAddress;
import dev.jangteo.contracts.SkuId;
import dev.jangteo.contracts.UserId;
import java.util.List;

/**
 * A customer's wish to order. Holds no prices: those are ours to say.
 *
 * @param idempotencyKey chosen by the client; the same key means the same order
 * @param fromCart whether the ordered units are to leave the cart
 */
public record PlaceOrder(
        UserId userId,
        String idempotencyKey,
        List<Wanted> lines,
        boolean fromCart,
        PostalAddress deliveryAddress,
        PaymentChoice payment) {

    /** So many units of a variant. */
    public record Wanted(SkuId skuId, int quantity) {}
}
