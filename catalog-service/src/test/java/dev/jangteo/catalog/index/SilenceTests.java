package dev.jangteo.catalog.index;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jangteo.catalog.index.IndexState.Build;
import dev.jangteo.contracts.ProductId;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class SilenceTests {
    private static final Build BUILD = new Build("products-1", "d", "someone", 0, null, 0, 100);

    @Test
    void a_builder_is_given_time_from_when_it_is_first_heard_of() {
        assertThat(new Silence(Duration.ZERO).isOf(BUILD)).isFalse();
    }

    @Test
    void one_that_does_not_get_further_is_taken_for_dead() {
        var silence = new Silence(Duration.ZERO);
        silence.isOf(BUILD);

        assertThat(silence.isOf(BUILD)).isTrue();
    }

    @Test
    void one_that_gets_further_is_not() {
        var silence = new Silence(Duration.ZERO);
        silence.isOf(BUILD);

        assertThat(silence.isOf(BUILD.reached(new ProductId("p"), 10))).isFalse();
    }

    @Test
    void one_that_left_is_not_waited_for() {
        assertThat(new Silence(Duration.ofHours(1)).isOf(BUILD.by(""))).isTrue();
    }
}
