package dev.jangteo.catalog.product;

import static dev.jangteo.catalog.product.Samples.headphones;
import static dev.jangteo.catalog.product.Samples.sku;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.jangteo.contracts.CatalogEvent.ProductChanged;
import dev.jangteo.contracts.CatalogEvent.ProductPublished;
import dev.jangteo.contracts.CatalogEvent.ProductWithdrawn;
import dev.jangteo.contracts.DomainEvent;
import dev.jangteo.contracts.Money;
import dev.jangteo.contracts.ProductId;
import dev.jangteo.contracts.SkuId;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProductTests {
    private static final Instant NOW = Instant.parse("2026-11-21T00:00:00Z");
    private static final ProductDetails DETAILS = headphones(sku("b", "블랙", 12_900), sku("w", "화이트", 9_900));

    private final Product product = Product.draft(new ProductId("p"), DETAILS);

    @Test
    void publishing_tells_what_shoppers_see() {
        product.publish(NOW);

        assertThat(product.raised()).singleElement().isInstanceOfSatisfying(ProductPublished.class, it -> {
            assertThat(it.product().name()).isEqualTo("무선 헤드폰");
            assertThat(it.product().skus()).extracting(sku -> sku.options()).containsExactly("블랙", "화이트");
        });
    }

    @Test
    void changes_are_told_only_while_it_is_on_sale_and_only_when_there_are_any() {
        assertThat(product.change(headphones(sku("b", "블랙", 1)), NOW)).isTrue();
        product.publish(NOW);
        assertThat(product.change(headphones(sku("b", "블랙", 1)), NOW)).isFalse();
        assertThat(product.change(headphones(sku("b", "블랙", 2)), NOW)).isTrue();
        product.withdraw(NOW);
        product.change(DETAILS, NOW);

        assertThat(types()).containsExactly(ProductPublished.class, ProductChanged.class, ProductWithdrawn.class);
    }

    @Test
    void coming_back_on_sale_does_not_make_it_new() {
        product.publish(NOW);
        product.withdraw(NOW);
        product.publish(NOW.plusSeconds(60));

        assertThat(product.publishedAt()).isEqualTo(NOW);
    }

    @Test
    void deleting_it_takes_it_off_sale() {
        product.publish(NOW);
        product.delete(NOW);

        assertThat(types()).containsExactly(ProductPublished.class, ProductWithdrawn.class);
    }

    @Test
    void deleting_a_draft_tells_nobody() {
        product.delete(NOW);

        assertThat(product.raised()).isEmpty();
    }

    @Test
    void it_is_listed_at_its_lowest_price() {
        assertThat(product.priceFrom()).isEqualTo(9_900);
    }

    @Test
    void a_name_carries_the_options() {
        assertThat(DETAILS.nameOf(DETAILS.skus().getFirst())).isEqualTo("무선 헤드폰 (블랙)");
    }

    @Test
    void contradictions_are_refused_with_their_field() {
        refused(headphones(), "no-skus", "skus");
        refused(headphones(sku("a", "블랙", 1), sku("b", "블랙", 1)), "sku-options-repeated", "skus[1].options");
        refused(headphones(sku("a", "블랙", 1), sku("a", "화이트", 1)), "sku-id-repeated", "skus[1].id");
        refused(headphones(sku("a", "블랙", 0)), "sku-price-not-positive", "skus[0].price");
        refused(
                headphones(new Sku(new SkuId("a"), List.of(), Money.won(1))),
                "sku-options-mismatch",
                "skus[0].options");
        refused(
                headphones(
                        sku("a", "블랙", 1),
                        new Sku(new SkuId("b"), List.of("화이트"), new Money(1, Currency.getInstance("USD")))),
                "currencies-mixed",
                "skus[1].price");
    }

    private static void refused(ProductDetails details, String rule, String field) {
        assertThatThrownBy(() -> details.check("[3].")).isInstanceOfSatisfying(ProductRuleBroken.class, it -> {
            assertThat(it.code()).isEqualTo(rule);
            assertThat(it.fields())
                    .singleElement()
                    .satisfies(at -> assertThat(at.field()).isEqualTo("[3]." + field));
        });
    }

    private List<Class<?>> types() {
        return product.raised().stream().<Class<?>>map(DomainEvent::getClass).toList();
    }
}
