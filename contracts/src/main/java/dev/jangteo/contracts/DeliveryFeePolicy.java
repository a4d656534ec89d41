package dev.jangteo.contracts;

/**
 * What delivery costs, as the shop publishes it: a flat fee, nothing from a threshold on, and what the ship to Jeju and
 * the islands costs, whatever the goods are worth. The cart estimates with it; the order's own figure, frozen when it is
 * placed, is the one that counts.
 */
public record DeliveryFeePolicy(Money flatFee, Money freeFrom, Money jejuSurcharge, Money islandSurcharge) {

    /** 3,000 won, free from 50,000 won; 3,000 won more to Jeju, 5,000 won more to other islands. */
    public static DeliveryFeePolicy standard() {
        return new DeliveryFeePolicy(Money.won(3_000), Money.won(50_000), Money.won(3_000), Money.won(5_000));
    }

    /** The fee on the mainland for goods worth {@code subtotal}; same currency as the policy. */
    public Money fee(Money subtotal) {
        return fee(subtotal, DeliveryRegion.MAINLAND);
    }

    /** The fee for goods worth {@code subtotal}, delivered there; same currency as the policy. */
    public Money fee(Money subtotal, DeliveryRegion region) {
        var fee = subtotal.compareTo(freeFrom) >= 0 ? flatFee.zero() : flatFee;
        return switch (region) {
            case MAINLAND -> fee;
            case JEJU -> fee.plus(jejuSurcharge);
            case ISLAND -> fee.plus(islandSurcharge);
        };
    }
}
