package dev.jangteo.order;

import dev.jangteo.contracts.DeliveryFeePolicy;
import dev.jangteo.contracts.DeliveryRegion;
import dev.jangteo.contracts.Money;
import java.util.Objects;

/**
 * What an order costs, computed by us from the catalogue's prices and frozen when it is placed.
 *
 * @param discount on the goods, zero when there is none
 */
public record Charges(Money subtotal, Money discount, Money shippingFee, Money total) {

    /** An order from before there were discounts had none. */
    public Charges {
        discount = Objects.requireNonNullElseGet(discount, subtotal::zero);
    }

    static Charges of(OrderLines lines, DeliveryFeePolicy delivery, DeliveryRegion region) {
        var subtotal = lines.price();
        var discount = lines.discount();
        var fee = delivery.fee(subtotal, region);
        return new Charges(subtotal, discount, fee, subtotal.minus(discount).plus(fee));
    }
}
