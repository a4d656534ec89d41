package dev.jangteo.catalog.product;

import dev.jangteo.contracts.ProductId;
import dev.jangteo.platform.web.Conflict;

/** The product's status does not allow the move. */
final class ProductMoveRefused extends Conflict {
    ProductMoveRefused(ProductId id, ProductStatus status, ProductStatus.Move move) {
        super("product-move-refused", id, status, move);
    }
}
