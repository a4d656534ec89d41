package dev.jangteo.catalog.suggest;

import dev.jangteo.contracts.CategoryId;
import dev.jangteo.contracts.ProductId;
import org.jspecify.annotations.Nullable;

/**
 * Something a shopper may mean who has typed the beginning of it.
 *
 * @param productId only of a product, {@code categoryId} only of a category
 */
public record Suggestion(
        String text,
        Kind kind,
        @Nullable ProductId productId,
        @Nullable CategoryId categoryId) {

    /** What it leads to. Of several that read the same the first kind is shown. */
    public enum Kind {
        CATEGORY,
        BRAND,
        QUERY,
        PRODUCT
    }

    static Suggestion query(String text) {
        return new Suggestion(text, Kind.QUERY, null, null);
    }

    static Suggestion brand(String text) {
        return new Suggestion(text, Kind.BRAND, null, null);
    }

    static Suggestion category(String text, CategoryId id) {
        return new Suggestion(text, Kind.CATEGORY, null, id);
    }

    static Suggestion product(String text, ProductId id) {
        return new Suggestion(text, Kind.PRODUCT, id, null);
    }

    boolean isProduct() {
        return kind == Kind.PRODUCT;
    }
}
