package dev.jangteo.catalog.stock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.jangteo.contracts.OrderId;
import dev.jangteo.contracts.SkuId;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class TurnsTests extends StockScene {
    private static final int ALL = 10_000;

    @Autowired
    private Turns turns;

    @Test
    void a_sku_that_is_opened_with_units_comes_in_stock() {
        var sku = shelf(3);
        var empty = shelf(0);

        assertThat(noted()).contains(sku).doesNotContain(empty);
    }

    @Test
    void only_the_order_that_takes_the_last_unit_turns_a_sku() {
        var sku = known(shelf(2));

        placed(lines(sku, 1));
        assertThat(noted()).doesNotContain(sku);

        placed(lines(sku, 1));
        assertThat(noted()).contains(sku);
    }

    @Test
    void a_sku_comes_back_when_an_order_ends_is_abandoned_or_expires() {
        for (var end : List.<Consumer<OrderId>>of(
                it -> reserving.ended(it), it -> availability.abandon(it), _ -> expireAll())) {
            var sku = known(shelf(1));
            var order = order();
            reserving.reserve(order, lines(sku, 1));
            assertThat(noted()).contains(sku);

            end.accept(order);

            assertThat(available(sku)).isEqualTo(1);
            assertThat(noted()).contains(sku);
        }
    }

    @Test
    void a_count_turns_a_sku_when_it_crosses_zero() {
        var sku = known(shelf(5));

        shelving.count(sku, 1, null);
        assertThat(noted()).doesNotContain(sku);

        shelving.count(sku, 0, null);
        assertThat(noted()).contains(sku);

        shelving.count(sku, 4, null);
        assertThat(noted()).contains(sku);
    }

    @Test
    void one_that_turns_again_while_it_is_told_stays_noted() {
        var sku = known(shelf(1));
        shelving.count(sku, 0, null);

        turns.tell(ALL, _ -> shelving.count(sku, 1, null));

        assertThat(noted()).contains(sku);
        assertThat(turns.noted()).isZero();
    }

    /** As on another instance. */
    @Test
    void one_that_turns_again_after_another_told_of_it_stays_noted() {
        var sku = known(shelf(1));
        shelving.count(sku, 0, null);

        turns.tell(ALL, _ -> {
            assertThat(noted()).contains(sku);
            shelving.count(sku, 1, null);
        });

        assertThat(noted()).contains(sku);
    }

    @Test
    void what_could_not_be_told_stays_noted() {
        var sku = known(shelf(1));
        shelving.count(sku, 0, null);

        assertThatThrownBy(() -> turns.tell(ALL, _ -> {
                    throw new IllegalStateException("nobody listens");
                }))
                .hasMessage("nobody listens");

        assertThat(noted()).contains(sku);
    }

    private SkuId known(SkuId sku) {
        noted();
        return sku;
    }

    private Set<SkuId> noted() {
        var told = new HashSet<SkuId>();
        turns.tell(ALL, told::addAll);
        return told;
    }
}
