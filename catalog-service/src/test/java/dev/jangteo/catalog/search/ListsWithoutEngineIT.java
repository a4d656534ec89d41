package dev.jangteo.catalog.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.jangteo.catalog.category.Categorizing;
import dev.jangteo.catalog.index.SearchUnavailable;
import dev.jangteo.catalog.product.Assortment;
import dev.jangteo.catalog.product.ProductDetails;
import dev.jangteo.catalog.product.ProductEntry;
import dev.jangteo.catalog.product.Sku;
import dev.jangteo.contracts.CategoryId;
import dev.jangteo.contracts.Money;
import dev.jangteo.contracts.ProductId;
import dev.jangteo.contracts.SkuId;
import dev.jangteo.platform.testing.ServiceTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

/** The engine is away: nobody listens where it should be. */
@ServiceTest
@TestPropertySource(properties = "jangteo.catalog.lists.mongodb-up-to=0")
class ListsWithoutEngineIT {
    @Autowired
    private RoutedProductSearch search;

    @Autowired
    private IndexedProductSearch inIndex;

    @Autowired
    private Assortment assortment;

    @Autowired
    private Categorizing categories;

    @Test
    void a_large_catalogues_lists_are_found_in_mongodb() {
        var shelf = new CategoryId("e-" + UUID.randomUUID());
        categories.add(shelf, "진열대", null);
        var id = new ProductId("of-" + shelf);
        var sku = new Sku(new SkuId(id + "-1"), List.of(), Money.won(1_000));
        var details = new ProductDetails("청음기", "", null, shelf, List.of(), List.of(), List.of(), List.of(sku));
        assortment.importAll(List.of(new ProductEntry(id, details, Map.of(sku.id(), 1))));
        search.look();
        var query = new ProductQuery(shelf, null, null, null, ProductSort.NEWEST);

        assertThatThrownBy(() -> inIndex.find(query, null, 1)).isInstanceOf(SearchUnavailable.class);
        assertThat(search.find(query, null, 1))
                .singleElement()
                .satisfies(it -> assertThat(it.card().id()).isEqualTo(id));
    }
}
