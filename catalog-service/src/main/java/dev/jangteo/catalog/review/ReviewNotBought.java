package dev.jangteo.catalog.review;

import dev.jangteo.contracts.SkuId;
import dev.jangteo.platform.web.Forbidden;

/** The caller did not buy this with that order. */
final class ReviewNotBought extends Forbidden {
    ReviewNotBought(SkuId sku) {
        super("review-not-bought", sku);
    }
}
