package dev.jangteo.catalog.suggest;

import dev.jangteo.contracts.CategoryId;
import dev.jangteo.contracts.ProductId;
import org.jspecify.annotations.Nullable;

/** What the engine hands out of a suggestion. */
record Found(
        String text,
        Suggestion.Kind kind,
        @Nullable ProductId productId,
        @Nullable CategoryId categoryId,
        double weight) {

    Suggestion suggestion() {
        return new Suggestion(text, kind, productId, categoryId);
    }
}
