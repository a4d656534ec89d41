package dev.jangteo.catalog.product;

import dev.jangteo.contracts.ProductId;
import dev.jangteo.platform.web.Conflict;

/** The id is in use, or was. */
final class ProductExists extends Conflict {
    ProductExists(ProductId id) {
        super("product-exists", id);
    }
}
