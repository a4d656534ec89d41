package dev.jangteo.catalog.product;

import dev.jangteo.contracts.ProductId;
import dev.jangteo.platform.web.NotFound;

/** There is no such product, or none that the asker may see. */
public final class ProductNotFound extends NotFound {
    public ProductNotFound(ProductId id) {
        super("product-not-found", id);
    }
}
