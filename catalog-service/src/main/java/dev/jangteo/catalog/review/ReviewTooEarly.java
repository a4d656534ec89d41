package dev.jangteo.catalog.review;

import dev.jangteo.contracts.SkuId;
import dev.jangteo.platform.web.Conflict;

/** It was bought, and has not arrived yet. */
final class ReviewTooEarly extends Conflict {
    ReviewTooEarly(SkuId sku) {
        super("review-too-early", sku);
    }
}
