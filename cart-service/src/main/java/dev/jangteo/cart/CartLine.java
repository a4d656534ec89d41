package dev.jangteo.cart;

import dev.jangteo.contracts.Money;
import dev.jangteo.contracts.ProductId;
import dev.jangteo.contracts.SkuId;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A variant in a cart.
 *
 * @param selected whether it is meant to be ordered next
 * @param added the variant as it was when it was last put in
 */
record CartLine(SkuId skuId, int quantity, boolean selected, Added added) {

    /** What a line remembers of its variant, so that it can be shown when the catalogue has forgotten it or is away. */
    record Added(
            ProductId productId,
            String name,
            Map<String, String> options,
            @Nullable String image,
            Money price,
            Instant at) {}
}
