package dev.jangteo.catalog.stock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.jangteo.contracts.CatalogEvent.StockLow;
import dev.jangteo.contracts.OrderId;
import dev.jangteo.contracts.ProductId;
import dev.jangteo.contracts.SkuId;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class LowStockTests {
    private static final Instant NOW = Instant.parse("2026-11-21T00:00:00Z");

    @Test
    void falling_to_the_threshold_is_told_once_a_crossing() {
        var shelf = shelf(7, 5);

        shelf.take(order("a"), 1, NOW);
        assertThat(told(shelf)).isEmpty();
        shelf.take(order("b"), 1, NOW);
        shelf.take(order("c"), 1, NOW);
        assertThat(told(shelf))
                .extracting(StockLow::onHand, StockLow::threshold, StockLow::name)
                .containsExactly(tuple(5, 5, "헤드폰 (블랙)"));

        shelf.restock(order("b"), "c1", 2, NOW);
        shelf.take(order("d"), 2, NOW);
        assertThat(told(shelf)).hasSize(2);
    }

    @Test
    void a_count_that_finds_few_is_told_and_one_that_finds_many_ends_it() {
        var shelf = shelf(9, 5);

        shelf.count(2, NOW);
        assertThat(told(shelf)).hasSize(1);
        assertThat(shelf.lowSince()).isEqualTo(NOW);
        shelf.count(3, NOW);
        assertThat(told(shelf)).hasSize(1);
        shelf.count(9, NOW);
        assertThat(shelf.lowSince()).isNull();
    }

    @Test
    void a_shelf_opened_with_few_units_is_low_without_having_fallen() {
        var shelf = shelf(0, 5);

        assertThat(shelf.lowSince()).isEqualTo(NOW);
        assertThat(told(shelf)).isEmpty();
    }

    @Test
    void a_new_threshold_is_looked_at_at_once_and_not_told() {
        var shelf = shelf(9, 5);

        shelf.watchFrom(10, NOW);
        assertThat(shelf.lowSince()).isEqualTo(NOW);
        shelf.watchFrom(8, NOW);
        assertThat(shelf.lowSince()).isNull();
        assertThat(told(shelf)).isEmpty();
    }

    @Test
    void redis_is_told_of_the_movement_not_of_the_warning() {
        var shelf = shelf(6, 5);

        shelf.take(order("a"), 2, NOW);

        assertThat(shelf.movement()).isEqualTo(2);
        assertThat(told(shelf).getFirst().meta().sequence()).isEqualTo(3);
    }

    private static Stock shelf(int onHand, int lowStockAt) {
        return Stock.opened(new NewShelf(new SkuId("sku"), new ProductId("p"), "헤드폰 (블랙)", onHand), lowStockAt, NOW);
    }

    private static List<StockLow> told(Stock shelf) {
        return shelf.raised().stream()
                .filter(StockLow.class::isInstance)
                .map(StockLow.class::cast)
                .toList();
    }

    private static OrderId order(String id) {
        return new OrderId(id);
    }
}
