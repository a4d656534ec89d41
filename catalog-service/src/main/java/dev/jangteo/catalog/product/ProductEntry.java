package dev.jangteo.catalog.product;

import dev.jangteo.catalog.stock.NewShelf;
import dev.jangteo.contracts.ProductId;
import dev.jangteo.contracts.SkuId;
import java.util.List;
import java.util.Map;

/**
 * A product as it is handed in.
 *
 * @param firstUnits what is on hand of SKUs that are new; says nothing about those that are there already
 */
public record ProductEntry(ProductId id, ProductDetails details, Map<SkuId, Integer> firstUnits) {
    public ProductEntry {
        firstUnits = Map.copyOf(firstUnits);
    }

    List<NewShelf> shelves() {
        return details.skus().stream()
                .map(it -> new NewShelf(it.id(), id, details.nameOf(it), firstUnits.getOrDefault(it.id(), 0)))
                .toList();
    }
}
