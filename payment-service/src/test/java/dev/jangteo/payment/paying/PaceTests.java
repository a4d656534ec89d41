package dev.jangteo.payment.paying;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class PaceTests {

    @Property
    void waits_grow_and_stay_between_the_first_and_the_longest(
            @ForAll PaymentStatus status, @ForAll @IntRange(max = Integer.MAX_VALUE - 1) int attempts) {
        Pace.of(status).ifPresent(pace -> {
            var wait = pace.after(attempts);
            assertThat(wait).isBetween(pace.first(), pace.longest());
            assertThat(pace.after(attempts + 1)).isGreaterThanOrEqualTo(wait);
        });
    }

    @Property
    void nothing_that_holds_up_an_order_waits_longer_than_a_second_at_first(@ForAll PaymentStatus status) {
        if (status == PaymentStatus.CHARGING || status == PaymentStatus.CLOSING || status == PaymentStatus.REFUNDING) {
            assertThat(Pace.of(status).orElseThrow().after(0)).isLessThanOrEqualTo(Duration.ofSeconds(1));
        }
    }
}
