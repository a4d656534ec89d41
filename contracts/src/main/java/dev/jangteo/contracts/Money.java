package dev.jangteo.contracts;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.math.BigInteger;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

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

    /**
     * Splits the amount by weight so that the parts sum to it exactly: everyone gets the whole units of their share,
     * and the units left over go one each to the largest remainders, the earlier part first among equals (Hamilton's
     * method).
     *
     * @param weights at least one, none negative, not all zero
     * @throws IllegalArgumentException when there is nothing to split by, or the amount is negative
     */
    public List<Money> apportion(List<Long> weights) {
        var total = weights.stream().map(BigInteger::valueOf).reduce(BigInteger.ZERO, BigInteger::add);
        if (amount < 0 || total.signum() <= 0 || weights.stream().anyMatch(it -> it < 0)) {
            throw new IllegalArgumentException("%s can't be split by %s".formatted(this, weights));
        }
        var shares = weights.stream()
                .map(it -> BigInteger.valueOf(amount)
                        .multiply(BigInteger.valueOf(it))
                        .divideAndRemainder(total))
                .toList();
        var left =
                amount - shares.stream().mapToLong(it -> it[0].longValueExact()).sum();
        var luckiest = IntStream.range(0, shares.size())
                .boxed()
                .sorted(Comparator.comparing((Integer i) -> shares.get(i)[1], Comparator.reverseOrder()))
                .limit(left)
                .collect(Collectors.toSet());
        return IntStream.range(0, shares.size())
                .mapToObj(i -> new Money(shares.get(i)[0].longValueExact() + (luckiest.contains(i) ? 1 : 0), currency))
                .toList();
    }

    /** Nothing, in the same currency. */
    public Money zero() {
        return new Money(0, currency);
    }

    @JsonIgnore
    public boolean isZero() {
        return amount == 0;
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
