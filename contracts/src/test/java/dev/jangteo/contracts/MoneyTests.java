package dev.jangteo.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Currency;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
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

    @Property
    void parts_sum_to_the_whole_and_none_is_a_unit_off_its_share(
            @ForAll @LongRange(min = 0, max = 1_000_000_000) long amount,
            @ForAll @Size(min = 1, max = 20) List<@LongRange(min = 1, max = 1_000_000) Long> weights) {
        var total = weights.stream().mapToLong(Long::longValue).sum();

        var parts = Money.won(amount).apportion(weights);

        assertThat(parts.stream().reduce(Money.won(0), Money::plus)).isEqualTo(Money.won(amount));
        for (int i = 0; i < parts.size(); i++) {
            assertThat((double) parts.get(i).amount()).isCloseTo((double) amount * weights.get(i) / total, within(1.0));
        }
    }

    @Test
    void units_left_over_go_to_the_largest_remainders() {
        assertThat(Money.won(100).apportion(List.of(1L, 1L, 1L)))
                .containsExactly(Money.won(34), Money.won(33), Money.won(33));
        assertThat(Money.won(10).apportion(List.of(1L, 5L, 0L)))
                .containsExactly(Money.won(2), Money.won(8), Money.won(0));
    }

    @Test
    void nothing_is_split_by_nothing() {
        assertThatThrownBy(() -> Money.won(1).apportion(List.of())).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Money.won(1).apportion(List.of(0L))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Money.won(-1).apportion(List.of(1L))).isInstanceOf(IllegalArgumentException.class);
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
