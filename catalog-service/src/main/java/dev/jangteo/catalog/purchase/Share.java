package dev.jangteo.catalog.purchase;

import dev.jangteo.contracts.ProductId;
import java.util.List;

/**
 * What one order adds to the figures of one of its products.
 *
 * @param units that stayed with the customer
 * @param companions the products that stayed with the customer beside it, by id
 */
public record Share(int units, List<ProductId> companions) {
    public static final Share NONE = new Share(0, List.of());

    public Share {
        companions = List.copyOf(companions);
    }
}
