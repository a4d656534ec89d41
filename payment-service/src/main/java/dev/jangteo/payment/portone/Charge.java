package dev.jangteo.payment.portone;

import dev.jangteo.contracts.Money;
import dev.jangteo.contracts.PaymentId;
import dev.jangteo.contracts.UserId;

/** A stored card to be charged. */
public record Charge(PaymentId id, String billingKey, Money amount, String orderName, UserId customer) {
    @Override
    public String toString() {
        return "Charge[%s, %s]".formatted(id, amount);
    }
}
