package dev.jangteo.cart;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jangteo.contracts.Money;
import dev.jangteo.contracts.ProductId;
import dev.jangteo.contracts.SkuId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PricedCartTests {
    private static final SkuId SHIRT = new SkuId("shirt");
    private static final SkuId SHOES = new SkuId("shoes");

    @ParameterizedTest
    @CsvSource({
        // price then, price now, on sale, available, quantity, state, counts
        "10000, 10000, true,  5, 5, OK,            true",
        "10000,  9000, true,  5, 5, PRICE_CHANGED, true",
        "10000, 10000, true,  4, 5, INSUFFICIENT,  false",
        "10000,  9000, true,  4, 5, INSUFFICIENT,  false",
        "10000, 10000, true,  0, 5, SOLD_OUT,      false",
        "10000, 10000, false, 9, 5, WITHDRAWN,     false",
    })
    void a_line_says_how_it_stands_against_the_catalogue(
            long then, long now, boolean onSale, int available, int quantity, LineState state, boolean counts) {
        var cart = PricedCart.of(
                List.of(line(SHIRT, quantity, true, then)), Map.of(SHIRT, sku(SHIRT, now, onSale, available)));

        var priced = cart.lines().getFirst();
        assertThat(priced.state()).isEqualTo(state);
        assertThat(priced.unitPrice()).isEqualTo(Money.won(now));
        assertThat(priced.priceWhenAdded()).isEqualTo(Money.won(then));
        assertThat(cart.subtotal()).isEqualTo(counts ? Money.won(now * quantity) : Money.won(0));
    }

    @Test
    void a_line_the_catalogue_forgot_was_withdrawn_and_is_shown_as_it_was_added() {
        var cart = PricedCart.of(List.of(line(SHIRT, 2, true, 10_000)), Map.of());

        var priced = cart.lines().getFirst();
        assertThat(priced.state()).isEqualTo(LineState.WITHDRAWN);
        assertThat(priced.name()).isEqualTo("shirt, as added");
        assertThat(priced.available()).isZero();
        assertThat(cart.total()).isEqualTo(Money.won(0));
        assertThat(cart.stale()).isFalse();
    }

    @Test
    void without_the_catalogue_lines_are_shown_and_summed_as_they_were_added() {
        var cart = PricedCart.asAdded(List.of(line(SHIRT, 2, true, 10_000), line(SHOES, 1, false, 70_000)));

        assertThat(cart.stale()).isTrue();
        assertThat(cart.lines()).extracting(PricedLine::state).containsOnly(LineState.OK);
        assertThat(cart.subtotal()).isEqualTo(Money.won(20_000));
        assertThat(cart.itemCount()).isEqualTo(3);
    }

    @Test
    void only_selected_lines_are_summed() {
        var cart = PricedCart.of(
                List.of(line(SHIRT, 2, false, 10_000), line(SHOES, 1, true, 30_000)),
                Map.of(SHIRT, sku(SHIRT, 10_000, true, 9), SHOES, sku(SHOES, 30_000, true, 9)));

        assertThat(cart.subtotal()).isEqualTo(Money.won(30_000));
        assertThat(cart.total()).isEqualTo(Money.won(33_000));
    }

    @ParameterizedTest
    @CsvSource({"49999, 3000", "50000, 0", "1, 3000"})
    void delivery_is_free_from_fifty_thousand_won(long price, long fee) {
        var cart = PricedCart.of(List.of(line(SHIRT, 1, true, price)), Map.of(SHIRT, sku(SHIRT, price, true, 1)));

        assertThat(cart.shippingFee()).isEqualTo(Money.won(fee));
    }

    @Test
    void nothing_to_order_costs_nothing_to_deliver() {
        assertThat(PricedCart.empty().shippingFee()).isEqualTo(Money.won(0));
        assertThat(PricedCart.of(List.of(line(SHIRT, 1, false, 10_000)), Map.of(SHIRT, sku(SHIRT, 10_000, true, 1)))
                        .total())
                .isEqualTo(Money.won(0));
    }

    @Property(tries = 200)
    void the_total_is_what_the_orderable_selected_lines_cost_with_delivery(
            @ForAll @Size(max = 20) List<@IntRange(min = 1, max = 99) Integer> quantities,
            @ForAll @IntRange(min = 1, max = 5_000_000) int price,
            @ForAll @IntRange(max = 99) int available) {
        var lines = IntStream.range(0, quantities.size())
                .mapToObj(i -> line(new SkuId("sku-" + i), quantities.get(i), i % 3 != 0, price))
                .toList();
        var catalog = lines.stream()
                .collect(java.util.stream.Collectors.toMap(
                        CartLine::skuId, it -> sku(it.skuId(), price, true, available)));

        var cart = PricedCart.of(lines, catalog);

        long expected = lines.stream()
                .filter(it -> it.selected() && it.quantity() <= available)
                .mapToLong(it -> (long) it.quantity() * price)
                .sum();
        assertThat(cart.subtotal().amount()).isEqualTo(expected);
        assertThat(cart.total())
                .isEqualTo(cart.subtotal().plus(cart.shippingFee()).minus(cart.discount()));
        assertThat(cart.itemCount())
                .isEqualTo(quantities.stream().mapToInt(it -> it).sum());
    }

    private static CartLine line(SkuId sku, int quantity, boolean selected, long priceThen) {
        var added = new CartLine.Added(
                new ProductId("p-" + sku), sku + ", as added", Map.of(), null, Money.won(priceThen), Instant.EPOCH);
        return new CartLine(sku, quantity, selected, added);
    }

    private static CatalogSku sku(SkuId sku, long price, boolean onSale, int available) {
        return new CatalogSku(
                sku, new ProductId("p-" + sku), sku + " now", Map.of(), null, Money.won(price), onSale, available);
    }
}
