package dev.jangteo.order;

import dev.jangteo.contracts.DeliveryFeePolicy;
import dev.jangteo.contracts.Money;
import java.util.List;

/** What an order costs, computed by us from the catalogue's prices and frozen when it is placed. */
public record Charges(Money subtotal, Money shippingFee, Money total) {

    static Charges of(List<OrderLine> lines, DeliveryFeePolicy delivery) {
        var subtotal = lines.stream().map(OrderLine::price).reduce(Money::plus).orElseThrow();
        var fee = delivery.fee(subtotal);
        return new Charges(subtotal, fee, subtotal.plus(fee));
    }
}
