package dev.jangteo.contracts;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.Currency;

/**
 * An exact amount: integer minor units (won for KRW, cents for USD) of one ISO 4217 currency. Arithmetic that would
 * overflow, or that mixes currencies, throws instead of answering wrong.
 */
public record Money(long amount, Currency currency) implements Comparable<Money> {
    private static final Currency KRW = Currency.getInstance("KRW");

    public static Money won(long amount) {
        return new Money(amount, KRW);
    }

    public Money plus(Money other) {
        return new Money(Math.addExact(amount, sameCurrency(other).amount), currency);
    }

    public Money minus(Money other) {
        return new Money(Math.subtractExact(amount, sameCurrency(other).amount), currency);
    }

    public Money times(int quantity) {
        return new Money(Math.multiplyExact(amount, quantity), currency);
    }

    @JsonIgnore
    public boolean isNegative() {
        return amount < 0;
    }

    /** @throws IllegalArgumentException when the currencies differ */
    @Override
    public int compareTo(Money other) {
        return Long.compare(amount, sameCurrency(other).amount);
    }

    @Override
    public String toString() {
        return amount + " " + currency.getCurrencyCode();
    }

    private Money sameCurrency(Money other) {
        if (!currency.equals(other.currency)) {
            throw new IllegalArgumentException("amounts in " + currency + " and " + other.currency + " don't mix");
        }
        return other;
    }
}
