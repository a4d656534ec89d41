package dev.jangteo.catalog.product;

import dev.jangteo.contracts.ProductId;
import java.time.Instant;

/** Products as they are in the store after they were published. */
public final class OnSale {
    private OnSale() {}

    public static Product product(ProductId id, ProductDetails details, Instant publishedAt) {
        var product = Product.draft(id, details);
        product.publish(publishedAt);
        return product;
    }
}
