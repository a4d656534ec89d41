package dev.jangteo.benchmarks.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jangteo.launcher.demo.DemoProduct;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class GrowthTests {
    private static final DemoCatalogue CATALOGUE = DemoCatalogue.load();
    private static final List<DemoProduct> DEMO =
            CATALOGUE.products().stream().map(ProductFacts::product).toList();
    private static final List<DemoProduct> ADDED = new Growth(CATALOGUE).upTo(30_000);

    @Test
    void there_are_as_many_skus_as_wanted_and_hardly_more() {
        assertThat(skus(DEMO) + skus(ADDED)).isBetween(30_000L, 30_100L);
    }

    @Test
    void a_catalogue_that_is_large_enough_is_left_as_it_is() {
        assertThat(new Growth(CATALOGUE).upTo(1_000)).isEmpty();
    }

    @Test
    void no_id_comes_twice() {
        assertThat(Stream.concat(DEMO.stream(), ADDED.stream()))
                .extracting(DemoProduct::id)
                .doesNotHaveDuplicates();
        assertThat(Stream.concat(DEMO.stream(), ADDED.stream()).flatMap(it -> it.skus().stream()))
                .extracting(DemoProduct.Sku::id)
                .doesNotHaveDuplicates();
    }

    @Test
    void names_are_varied() {
        assertThat(ADDED.stream().map(DemoProduct::name).distinct().count()).isGreaterThan(ADDED.size() * 6L / 10);
    }

    @Test
    void a_variation_says_of_itself_what_its_name_says() {
        assertThat(ADDED)
                .filteredOn(it -> !it.name().startsWith(it.brand() + " ")
                        || !it.description().startsWith(it.brand() + "의 ")
                        || it.skus().stream().anyMatch(sku -> sku.price().amount() <= 0))
                .isEmpty();
    }

    @Test
    void it_is_the_same_every_time() {
        assertThat(new Growth(CATALOGUE).upTo(30_000)).isEqualTo(ADDED);
    }

    private static long skus(List<DemoProduct> products) {
        return products.stream().mapToLong(it -> it.skus().size()).sum();
    }
}
