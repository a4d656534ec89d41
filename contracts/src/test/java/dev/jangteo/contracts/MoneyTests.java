package dev.jangteo.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Currency;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class MoneyTests {
    private static final Money ONE_DOLLAR = new Money(100, Currency.getInstance("USD"));

    @Property
    void plus_and_minus_undo_each_other(
            @ForAll @LongRange(min = -1_000_000_000, max = 1_000_000_000) long a,
            @ForAll @LongRange(min = -1_000_000_000, max = 1_000_000_000) long b) {
        assertThat(Money.won(a).plus(Money.won(b)).minus(Money.won(b))).isEqualTo(Money.won(a));
    }

    @Property
    void times_is_repeated_plus(
            @ForAll @LongRange(min = 0, max = 1_000_000) long price,
            @ForAll @IntRange(min = 1, max = 99) int quantity) {
        var sum = Money.won(0);
        for (int i = 0; i < quantity; i++) {
            sum = sum.plus(Money.won(price));
        }
        assertThat(Money.won(price).times(quantity)).isEqualTo(sum);
    }

    @Test
    void currencies_do_not_mix() {
        assertThatThrownBy(() -> Money.won(1).plus(ONE_DOLLAR)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Money.won(1).compareTo(ONE_DOLLAR)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void an_overflow_is_an_error_and_not_a_wrong_amount() {
        assertThatThrownBy(() -> Money.won(Long.MAX_VALUE).plus(Money.won(1))).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> Money.won(Long.MAX_VALUE).times(2)).isInstanceOf(ArithmeticException.class);
    }
}
