package dev.jangteo.catalog.product;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import dev.jangteo.catalog.category.Categorizing;
import dev.jangteo.catalog.stock.Shelving;
import dev.jangteo.contracts.CategoryId;
import dev.jangteo.contracts.Money;
import dev.jangteo.contracts.ProductId;
import dev.jangteo.contracts.SkuId;
import dev.jangteo.platform.testing.ServiceTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import org.springframework.beans.factory.annotation.Autowired;

@ServiceTest
class ImportsAtOnceTests {
    private static final int UNITS = 7;

    @Autowired
    private Assortment assortment;

    @Autowired
    private Shelving shelving;

    @Autowired
    private Categorizing categories;

    private final CategoryId shelf = new CategoryId("i-" + UUID.randomUUID());

    /** In opposite orders, so that neither finds all of its own in the way. */
    @RepeatedTest(5)
    void the_same_products_by_two_hands_are_there_once() throws InterruptedException, ExecutionException {
        categories.add(shelf, "진열대", null);
        var entries = IntStream.range(0, 30).mapToObj(this::entry).toList();

        atOnce(entries, entries.reversed());

        var products = assortment.findAll(entries.stream().map(ProductEntry::id).toList());
        assertThat(products.values()).hasSize(entries.size()).allMatch(Product::isOnSale);
        var skus = entries.stream()
                .flatMap(it -> it.firstUnits().keySet().stream())
                .collect(toSet());
        assertThat(shelving.onHand(skus))
                .hasSize(entries.size())
                .allSatisfy((sku, units) -> assertThat(units).isEqualTo(UNITS));
    }

    private void atOnce(List<ProductEntry> one, List<ProductEntry> other)
            throws InterruptedException, ExecutionException {
        var start = new CyclicBarrier(2);
        try (var hands = Executors.newVirtualThreadPerTaskExecutor()) {
            var imports = hands.invokeAll(List.of(one, other).stream()
                    .<Callable<ImportResult>>map(it -> () -> {
                        start.await();
                        return assortment.importAll(it);
                    })
                    .toList());
            for (var it : imports) {
                it.get();
            }
        }
    }

    private ProductEntry entry(int number) {
        var id = new ProductId(shelf + "-" + number);
        var sku = new Sku(new SkuId(id + "-1"), List.of(), Money.won(1_000));
        var details = new ProductDetails("상품", "", null, shelf, List.of(), List.of(), List.of(), List.of(sku));
        return new ProductEntry(id, details, Map.of(sku.id(), UNITS));
    }
}
