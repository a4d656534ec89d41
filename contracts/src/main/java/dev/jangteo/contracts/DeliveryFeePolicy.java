package dev.jangteo.contracts;

/**
 * What delivery costs, as the shop publishes it: a flat fee, nothing from a threshold on. The cart estimates with it;
 * the order's own figure, frozen when it is placed, is the one that counts.
 */
public record DeliveryFeePolicy(Money flatFee, Money freeFrom) {

    /** 3,000 won, free from 50,000 won. */
    public static DeliveryFeePolicy standard() {
        return new DeliveryFeePolicy(Money.won(3_000), Money.won(50_000));
    }

    /** The fee for goods worth {@code subtotal}; same currency as the policy. */
    public Money fee(Money subtotal) {
        return subtotal.compareTo(freeFrom) >= 0 ? flatFee.minus(flatFee) : flatFee;
    }
}
