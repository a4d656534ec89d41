package dev.jangteo.order;

import dev.jangteo.contracts.DeliveryFeePolicy;
import dev.jangteo.contracts.DeliveryRegion;
import dev.jangteo.contracts.Money;

/** What an order costs once part of it is called off before it left. */
record CancellationPolicy(DeliveryFeePolicy delivery) {

    static CancellationPolicy standard() {
        return new CancellationPolicy(DeliveryFeePolicy.standard());
    }

    /**
     * The fee for delivering the rest. It is reckoned anew, as if only the rest had been ordered: free delivery is for
     * those who spend that much. When nothing goes out, nothing is charged: 전자상거래법 제18조 제2항, the whole price
     * goes back.
     */
    Money deliveryFee(OrderLines rest, DeliveryRegion region) {
        return rest.isEmpty() ? delivery.flatFee().zero() : delivery.fee(rest.price(), region);
    }
}
