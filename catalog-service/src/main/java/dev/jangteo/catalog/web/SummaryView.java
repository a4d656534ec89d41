package dev.jangteo.catalog.web;

import dev.jangteo.catalog.search.Browsing;
import dev.jangteo.contracts.CategoryId;
import dev.jangteo.contracts.Money;
import dev.jangteo.contracts.ProductId;
import dev.jangteo.contracts.SkuId;
import org.jspecify.annotations.Nullable;

/** A product in a list. */
record SummaryView(
        ProductId id,
        String name,
        @Nullable String brand,
        CategoryId categoryId,
        @Nullable String image,
        Money priceFrom,
        boolean inStock,
        int skuCount,
        SkuId defaultSkuId,
        double rating,
        int ratingCount) {

    static SummaryView of(Browsing.Listed listed) {
        var card = listed.card();
        return new SummaryView(
                card.id(),
                card.name(),
                card.brand(),
                card.categoryId(),
                card.image(),
                card.priceFrom(),
                listed.inStock(),
                card.skuIds().size(),
                card.skuIds().getFirst(),
                listed.figures().rating(),
                listed.figures().ratingCount());
    }
}
