package dev.jangteo.catalog.sales;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jangteo.catalog.purchase.Share;
import dev.jangteo.contracts.OrderId;
import dev.jangteo.contracts.ProductId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProductSalesTests {
    private static final OrderId ORDER = new OrderId("o");
    private static final Instant NOW = Instant.parse("2026-11-30T03:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 30);

    private final ProductSales sales = new ProductSales(new ProductId("p"));

    @Test
    void an_order_counts_once_however_often_it_is_told() {
        assertThat(count(ORDER, Share.NONE, units(3), TODAY)).isTrue();
        assertThat(count(ORDER, Share.NONE, units(3), TODAY)).isFalse();

        assertThat(sales.sold(TODAY)).isEqualTo(3);
    }

    @Test
    void a_trace_knows_better_than_an_order_that_was_read_too_early() {
        count(ORDER, Share.NONE, units(3), TODAY);
        count(ORDER, Share.NONE, units(1), TODAY);

        assertThat(sales.sold(TODAY)).isEqualTo(1);
    }

    @Test
    void when_the_trace_is_forgotten_the_order_says_what_was_counted() {
        count(ORDER, Share.NONE, units(3), TODAY);
        sales.forget(sales.traces());

        count(ORDER, units(3), units(2), TODAY);

        assertThat(sales.sold(TODAY)).isEqualTo(2);
        assertThat(sales.traces()).hasSize(1);
    }

    @Test
    void what_was_sold_thirty_days_ago_is_not_of_late() {
        count(new OrderId("first"), Share.NONE, units(3), TODAY.minusDays(29));
        count(new OrderId("old"), Share.NONE, units(5), TODAY.minusDays(30));

        assertThat(sales.sold(TODAY)).isEqualTo(3);
        assertThat(sales.sold(TODAY.plusDays(1))).isZero();
    }

    @Test
    void units_taken_back_after_their_day_is_gone_take_nothing_from_other_days() {
        count(ORDER, Share.NONE, units(3), TODAY.minusDays(40));
        count(new OrderId("today"), Share.NONE, units(1), TODAY);

        count(ORDER, Share.NONE, Share.NONE, TODAY.minusDays(40));

        assertThat(sales.sold(TODAY)).isEqualTo(1);
    }

    private boolean count(OrderId order, Share counted, Share share, LocalDate day) {
        return sales.count(order, counted, share, day, NOW);
    }

    private static Share units(int units) {
        return new Share(units, List.of());
    }
}
