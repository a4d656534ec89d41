package dev.jangteo.catalog.sales;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jangteo.contracts.ProductId;
import java.util.HashMap;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class CompanionsTests {

    @Test
    void the_most_frequent_come_first_and_the_rare_ones_not_at_all() {
        var companions = bought("a", "b", "b", "c", "c", "c");

        assertThat(companions.atLeast(2)).containsExactly(product("c"), product("b"));
    }

    @Test
    void an_order_taken_back_is_one_less() {
        var companions = bought("a", "b", "b").without(List.of(product("a"), product("b")), List.of());

        assertThat(companions.atLeast(1)).containsExactly(product("b"));
    }

    @Test
    void what_an_order_still_has_stays_as_it_is() {
        var before = List.of(product("a"), product("b"));
        var after = List.of(product("b"), product("c"));

        var companions = bought("a", "b").without(before, after).with(after, before);

        assertThat(companions.all())
                .containsExactlyInAnyOrder(
                        new Companions.Companion(product("b"), 1), new Companions.Companion(product("c"), 1));
    }

    @Property(tries = 100)
    void however_many_there_are_few_are_remembered_no_count_is_too_high_and_frequent_ones_stay(
            @ForAll @Size(min = 500, max = 2_000) List<@IntRange(max = 400) Integer> others) {
        var companions = Companions.NONE;
        var orders = new HashMap<ProductId, Integer>();
        for (int i = 0; i < others.size(); i++) {
            var rare = product("p-" + others.get(i));
            var frequent = product("often-" + i % 4);
            companions = companions.with(List.of(rare, frequent), List.of());
            orders.merge(rare, 1, Integer::sum);
            orders.merge(frequent, 1, Integer::sum);
        }

        assertThat(companions.all())
                .hasSizeLessThanOrEqualTo(Companions.AT_MOST)
                .allSatisfy(it -> assertThat(it.orders()).isBetween(1, orders.get(it.productId())));
        assertThat(companions.atLeast(2))
                .contains(product("often-0"), product("often-1"), product("often-2"), product("often-3"));
    }

    private static Companions bought(String... others) {
        var companions = Companions.NONE;
        for (var it : others) {
            companions = companions.with(List.of(product(it)), List.of());
        }
        return companions;
    }

    private static ProductId product(String id) {
        return new ProductId(id);
    }
}
