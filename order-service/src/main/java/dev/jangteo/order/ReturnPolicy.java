package dev.jangteo.order;

import dev.jangteo.contracts.DeliveryRegion;
import dev.jangteo.contracts.Money;
import dev.jangteo.contracts.OrderEvent.ReturnReason;
import java.time.Duration;

/** When goods may be sent back, and at whose cost: 전자상거래법, the act on consumer protection in e-commerce. */
record ReturnPolicy(Duration forFaultyGoods, Money flatCost, Money jejuSurcharge, Money islandSurcharge) {

    /** 90 days for goods that are not what was sold; a way back costs 3,000 won, 6,000 from Jeju, 8,000 from an island. */
    static ReturnPolicy standard() {
        return new ReturnPolicy(Duration.ofDays(90), Money.won(3_000), Money.won(3_000), Money.won(5_000));
    }

    /**
     * How long after the delivery goods may be sent back: 제17조 제1항, seven days for any reason; 제3항, three months
     * when they differ from what was offered.
     */
    Duration period(ReturnReason reason, Terms terms) {
        return switch (reason) {
            case CHANGE_OF_MIND -> terms.returnWithin();
            case DEFECTIVE, WRONG_GOODS -> forFaultyGoods;
        };
    }

    /** What the customer bears of the way back: 제18조 제9항, all of it; 제10항, nothing when the shop is at fault. */
    Money returnShipping(ReturnReason reason, DeliveryRegion region) {
        return switch (reason) {
            case DEFECTIVE, WRONG_GOODS -> flatCost.zero();
            case CHANGE_OF_MIND ->
                switch (region) {
                    case MAINLAND -> flatCost;
                    case JEJU -> flatCost.plus(jejuSurcharge);
                    case ISLAND -> flatCost.plus(islandSurcharge);
                };
        };
    }

    /**
     * What the way out costs the customer after a return. It was made, and stays as it was: 제18조 제9항, no damages for
     * a change of mind. It is given back when the shop is at fault and all goods come back: 제18조 제10항.
     */
    Money deliveryFee(ReturnReason reason, Money sofar, OrderLines rest) {
        return switch (reason) {
            case CHANGE_OF_MIND -> sofar;
            case DEFECTIVE, WRONG_GOODS -> rest.isEmpty() ? sofar.zero() : sofar;
        };
    }
}
