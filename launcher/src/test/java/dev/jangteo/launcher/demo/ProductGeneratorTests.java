package dev.jangteo.launcher.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ProductGeneratorTests {

    private final ProductGenerator generator = new ProductGenerator();
    private final List<DemoProduct> products = generator.products();

    @Test
    void makes_at_least_a_thousand_products() {
        assertThat(products).hasSizeGreaterThanOrEqualTo(1_000);
    }

    @Test
    void makes_the_same_products_every_time() {
        assertThat(new ProductGenerator().products()).isEqualTo(products);
        assertThat(products.getFirst().name()).isEqualTo("하늘테크 고해상도 헤드폰 HX-880");
    }

    @Test
    void no_id_and_no_name_comes_twice() {
        assertThat(products).extracting(DemoProduct::id).doesNotHaveDuplicates();
        assertThat(products).extracting(DemoProduct::name).doesNotHaveDuplicates();
        assertThat(products.stream().flatMap(it -> it.skus().stream()))
                .extracting(DemoProduct.Sku::id)
                .doesNotHaveDuplicates();
    }

    @Test
    void prices_are_whole_won_ending_in_900() {
        assertThat(products.stream().flatMap(it -> it.skus().stream())).allSatisfy(sku -> {
            assertThat(sku.price().currency()).isEqualTo("KRW");
            assertThat(sku.price().amount()).isBetween(900L, 10_000_000L);
            assertThat(sku.price().amount() % 1_000).isEqualTo(900);
            assertThat(sku.onHand()).isNotNegative();
        });
    }

    @Test
    void every_sku_chooses_one_value_of_every_option_and_none_like_its_sibling() {
        assertThat(products).allSatisfy(product -> {
            assertThat(product.skus())
                    .isNotEmpty()
                    .allSatisfy(sku -> assertThat(sku.options())
                            .containsOnlyKeys(product.optionNames().toArray(String[]::new)));
            assertThat(product.skus()).extracting(DemoProduct.Sku::options).doesNotHaveDuplicates();
        });
    }

    @Test
    void categories_come_after_their_parents_and_every_product_has_one() {
        Set<String> known = new HashSet<>();
        assertThat(generator.categories()).allSatisfy(category -> {
            assertThat(category.parentId())
                    .satisfiesAnyOf(
                            it -> assertThat(it).isNull(),
                            it -> assertThat(known).contains(it));
            assertThat(known.add(category.id())).isTrue();
        });
        assertThat(known)
                .containsAll(products.stream().map(DemoProduct::categoryId).collect(Collectors.toSet()));
    }

    @Test
    void some_things_are_sold_out_and_most_are_not() {
        long soldOut = skusWithStock(0, 0);
        long scarce = skusWithStock(1, 5);
        long plenty = skusWithStock(20, 1_000);

        assertThat(soldOut).isPositive().isLessThan(plenty / 5);
        assertThat(scarce).isPositive().isLessThan(plenty / 2);
    }

    @Test
    void the_search_of_the_demo_finds_something() {
        assertThat(products)
                .filteredOn(it -> it.name().contains("무선") && it.name().contains("헤드폰"))
                .isNotEmpty();
    }

    private long skusWithStock(int least, int most) {
        return products.stream()
                .flatMap(it -> it.skus().stream())
                .filter(sku -> sku.onHand() >= least && sku.onHand() <= most)
                .count();
    }
}
