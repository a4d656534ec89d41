package dev.jangteo.cart;

import dev.jangteo.contracts.ProductId;
import dev.jangteo.platform.web.NotFound;

/** The catalogue has no such product. */
final class ProductNotFound extends NotFound {
    ProductNotFound(ProductId product) {
        super("product-not-found", product);
    }
}
