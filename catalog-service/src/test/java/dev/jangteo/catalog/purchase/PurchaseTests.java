package dev.jangteo.catalog.purchase;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jangteo.contracts.OrderId;
import dev.jangteo.contracts.ProductId;
import dev.jangteo.contracts.SkuId;
import dev.jangteo.contracts.UserId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class PurchaseTests {
    private static final UserId CUSTOMER = new UserId("a-customer");
    private static final ProductId CASE = new ProductId("case");
    private static final ProductId PHONE = new ProductId("phone");
    private static final SkuId BLACK_CASE = new SkuId("case-black");
    private static final SkuId WHITE_CASE = new SkuId("case-white");
    private static final SkuId ONE_PHONE = new SkuId("phone-1");
    private static final Instant THEN = Instant.parse("2026-11-20T03:00:00Z");
    private static final List<Item> ITEMS =
            List.of(new Item(CASE, BLACK_CASE, 2), new Item(CASE, WHITE_CASE, 1), new Item(PHONE, ONE_PHONE, 1));

    /** Something becomes of an order; false when that was known. */
    interface Fact {
        boolean of(Purchase purchase);
    }

    /** All that can become of one order. */
    private static final List<Fact> FACTS = List.of(
            it -> it.confirm(ITEMS, THEN),
            it -> it.cancel("c-1", List.of(new Units(BLACK_CASE, 1)), THEN),
            it -> it.cancel("c-2", List.of(new Units(WHITE_CASE, 1)), THEN),
            it -> it.deliver(THEN),
            it -> it.takeBack("r-1", List.of(new Units(ONE_PHONE, 1)), THEN));

    private final Purchase purchase = new Purchase(new OrderId("o"), CUSTOMER);

    @Test
    void a_paid_order_adds_its_units_to_each_product_and_what_was_bought_beside_it() {
        purchase.confirm(ITEMS, THEN);

        assertThat(purchase.shares())
                .containsEntry(CASE, new Share(3, List.of(PHONE)))
                .containsEntry(PHONE, new Share(1, List.of(CASE)));
    }

    @Test
    void what_is_called_off_or_sent_back_is_taken_back_and_is_nobodys_companion() {
        purchase.confirm(ITEMS, THEN);
        purchase.takeBack("r-1", List.of(new Units(ONE_PHONE, 1)), THEN);

        assertThat(purchase.shares())
                .containsEntry(CASE, new Share(3, List.of()))
                .containsEntry(PHONE, Share.NONE);
    }

    @Test
    void an_order_called_off_adds_nothing() {
        purchase.confirm(ITEMS, THEN);
        purchase.cancel(THEN);

        assertThat(purchase.shares().values()).containsOnly(Share.NONE);
        assertThat(purchase.wasBoughtBy(CUSTOMER, CASE, BLACK_CASE)).isFalse();
    }

    @Property
    void facts_may_come_in_any_order_and_again(@ForAll("arrivals") List<Integer> arrivals) {
        var expected = new Purchase(new OrderId("o"), CUSTOMER);
        FACTS.forEach(it -> it.of(expected));
        var heard = new Purchase(new OrderId("o"), CUSTOMER);

        arrivals.forEach(it -> FACTS.get(it).of(heard));

        assertThat(heard.shares()).isEqualTo(expected.shares());
        assertThat(heard.isDelivered()).isTrue();
        assertThat(FACTS).noneMatch(it -> it.of(heard));
    }

    @Test
    void only_the_buyer_has_bought_it_and_only_what_is_not_called_off() {
        FACTS.forEach(it -> it.of(purchase));

        assertThat(purchase.wasBoughtBy(CUSTOMER, CASE, BLACK_CASE)).isTrue();
        assertThat(purchase.wasBoughtBy(CUSTOMER, PHONE, ONE_PHONE))
                .as("sent back, but it had arrived")
                .isTrue();
        assertThat(purchase.wasBoughtBy(CUSTOMER, CASE, WHITE_CASE))
                .as("called off")
                .isFalse();
        assertThat(purchase.wasBoughtBy(new UserId("another"), CASE, BLACK_CASE))
                .isFalse();
        assertThat(purchase.wasBoughtBy(CUSTOMER, PHONE, BLACK_CASE)).isFalse();
    }

    @Test
    void a_bulk_order_names_few_companions_so_that_figures_stay_small() {
        var items = IntStream.range(0, 50)
                .mapToObj(i -> new Item(new ProductId("p-" + i), new SkuId("s-" + i), 1))
                .toList();

        purchase.confirm(items, THEN);

        assertThat(purchase.shares())
                .hasSize(50)
                .allSatisfy((product, share) -> assertThat(share.companions())
                        .hasSize(Purchase.COMPANIONS_AT_MOST)
                        .doesNotContain(product));
    }

    @Test
    void it_remembers_what_the_figures_have_of_it() {
        purchase.confirm(ITEMS, THEN);
        assertThat(purchase.counted(PHONE)).isEqualTo(Share.NONE);

        assertThat(purchase.settle()).isTrue();

        assertThat(purchase.counted(PHONE)).isEqualTo(new Share(1, List.of(CASE)));
        assertThat(purchase.settle()).isFalse();
    }

    /** Every fact at least once, some again, in any order. */
    @Provide
    Arbitrary<List<Integer>> arrivals() {
        var again = Arbitraries.integers().between(0, FACTS.size() - 1).list().ofMaxSize(6);
        return again.flatMap(more -> {
            var all = new ArrayList<>(IntStream.range(0, FACTS.size()).boxed().toList());
            all.addAll(more);
            return Arbitraries.shuffle(all);
        });
    }
}
