package dev.jangteo.cart;

import dev.jangteo.platform.web.BadRequest;

/** Neither a product nor a variant was named. */
final class VariantMissing extends BadRequest {
    VariantMissing() {
        super("invalid-request");
        var _ = at("skuId", "missing");
    }
}
